"""The sound server's own library, libpulse, as far as it is used here: shapes, numbers and functions of its headers.

PipeWire answers the same library in PulseAudio's place.
"""

import sys
from ctypes import (
    CDLL,
    CFUNCTYPE,
    POINTER,
    Structure,
    c_char_p,
    c_int,
    c_int64,
    c_long,
    c_size_t,
    c_uint8,
    c_uint32,
    c_uint64,
    c_void_p,
)
from functools import cache
from typing import Any

S16_NATIVE = 3 if sys.byteorder == "little" else 4
"""Samples of 16 bits in the machine's own order."""
CONTEXT_NO_AUTOSPAWN = 1
"""To start a server waits for it, and a kiosk's is started by its system."""
CONTEXT_READY, CONTEXT_FAILED = 4, 5
STREAM_READY, OPERATION_RUNNING = 2, 0
STREAM_START_CORKED, STREAM_INTERPOLATE_TIMING, STREAM_AUTO_TIMING_UPDATE = 0x0001, 0x0002, 0x0008
STREAM_DONT_MOVE, STREAM_EARLY_REQUESTS, STREAM_START_UNMUTED = 0x0200, 0x4000, 0x10000
SUBSCRIBE_SINKS, SUBSCRIBE_SERVER = 0x0001, 0x0080
UNSET = 0xFFFFFFFF
"""For a number that the server may choose."""
FULL_VOLUME = 0x10000
PORT_SPEAKER, PORT_HEADPHONES, PORT_HEADSET = 2, 3, 6
PORT_UNPLUGGED = 1
IO_INPUT = 1
MOST_CHANNELS = 32


class NoSoundError(Exception):
    """Nothing can be played; the message says why."""


class SampleSpec(Structure):
    """`pa_sample_spec`."""

    _fields_ = (("format", c_int), ("rate", c_uint32), ("channels", c_uint8))


class ChannelMap(Structure):
    """`pa_channel_map`."""

    _fields_ = (("channels", c_uint8), ("map", c_int * MOST_CHANNELS))


class Volume(Structure):
    """`pa_cvolume`."""

    _fields_ = (("channels", c_uint8), ("values", c_uint32 * MOST_CHANNELS))


class BufferSizes(Structure):
    """`pa_buffer_attr`, all in bytes."""

    _fields_ = tuple((name, c_uint32) for name in ("maxlength", "tlength", "prebuf", "minreq", "fragsize"))


class PortInfo(Structure):
    """`pa_sink_port_info`: a socket of a device."""

    _fields_ = (
        *(("name", c_char_p), ("description", c_char_p), ("priority", c_uint32), ("available", c_int)),
        *(("availability_group", c_char_p), ("type", c_uint32)),
    )


class SinkInfo(Structure):
    """`pa_sink_info`: a device that sound can go to, up to the last part of it that is read here."""

    _fields_ = (
        *(("name", c_char_p), ("index", c_uint32), ("description", c_char_p), ("spec", SampleSpec)),
        *(("channel_map", ChannelMap), ("owner_module", c_uint32), ("volume", Volume), ("mute", c_int)),
        *(("monitor_source", c_uint32), ("monitor_name", c_char_p), ("latency", c_uint64), ("driver", c_char_p)),
        *(("flags", c_int), ("properties", c_void_p), ("configured_latency", c_uint64), ("base_volume", c_uint32)),
        *(("state", c_int), ("volume_steps", c_uint32), ("card", c_uint32), ("port_count", c_uint32)),
        *(("ports", c_void_p), ("active_port", POINTER(PortInfo))),
    )


class ServerInfo(Structure):
    """`pa_server_info`, up to the last part of it that is read here."""

    _fields_ = (
        *(("user", c_char_p), ("host", c_char_p), ("version", c_char_p), ("name", c_char_p)),
        *(("spec", SampleSpec), ("default_sink", c_char_p)),
    )


class Timing(Structure):
    """`pa_timing_info`, up to the last part of it that is read here, all in microseconds."""

    _fields_ = (("seconds", c_long), ("microseconds", c_long), ("synchronised", c_int), ("sink", c_uint64))


IoCall = CFUNCTYPE(None, c_void_p, c_void_p, c_int, c_int, c_void_p)
SinkCall = CFUNCTYPE(None, c_void_p, POINTER(SinkInfo), c_int, c_void_p)
ServerCall = CFUNCTYPE(None, c_void_p, POINTER(ServerInfo), c_void_p)
ChangeCall = CFUNCTYPE(None, c_void_p, c_int, c_uint32, c_void_p)


class LoopApi(Structure):
    """`pa_mainloop_api`, up to the one function that is called here."""

    _fields_ = (
        ("userdata", c_void_p),
        ("io_new", CFUNCTYPE(c_void_p, c_void_p, c_int, c_int, IoCall, c_void_p)),
    )


FUNCTIONS: dict[str, tuple[Any, ...]] = {
    "pa_mainloop_new": (c_void_p,),
    "pa_mainloop_get_api": (POINTER(LoopApi), c_void_p),
    "pa_mainloop_prepare": (c_int, c_void_p, c_int),
    "pa_mainloop_poll": (c_int, c_void_p),
    "pa_mainloop_dispatch": (c_int, c_void_p),
    "pa_context_new": (c_void_p, POINTER(LoopApi), c_char_p),
    "pa_context_connect": (c_int, c_void_p, c_char_p, c_int, c_void_p),
    "pa_context_get_state": (c_int, c_void_p),
    "pa_context_disconnect": (None, c_void_p),
    "pa_context_unref": (None, c_void_p),
    "pa_context_subscribe": (c_void_p, c_void_p, c_int, c_void_p, c_void_p),
    "pa_context_set_subscribe_callback": (None, c_void_p, ChangeCall, c_void_p),
    "pa_context_get_server_info": (c_void_p, c_void_p, ServerCall, c_void_p),
    "pa_context_get_sink_info_list": (c_void_p, c_void_p, SinkCall, c_void_p),
    "pa_operation_get_state": (c_int, c_void_p),
    "pa_operation_unref": (None, c_void_p),
    "pa_proplist_gets": (c_char_p, c_void_p, c_char_p),
    "pa_stream_new": (c_void_p, c_void_p, c_char_p, POINTER(SampleSpec), c_void_p),
    "pa_stream_connect_playback": (
        *(c_int, c_void_p, c_char_p, POINTER(BufferSizes), c_int, POINTER(Volume), c_void_p),
    ),
    "pa_stream_get_state": (c_int, c_void_p),
    "pa_stream_writable_size": (c_size_t, c_void_p),
    "pa_stream_write": (c_int, c_void_p, c_char_p, c_size_t, c_void_p, c_int64, c_int),
    "pa_stream_cork": (c_void_p, c_void_p, c_int, c_void_p, c_void_p),
    "pa_stream_drain": (c_void_p, c_void_p, c_void_p, c_void_p),
    "pa_stream_get_time": (c_int, c_void_p, POINTER(c_uint64)),
    "pa_stream_get_timing_info": (POINTER(Timing), c_void_p),
    "pa_stream_disconnect": (c_int, c_void_p),
    "pa_stream_unref": (None, c_void_p),
}
"""Each with what it returns and then what it takes."""


@cache
def loaded() -> CDLL:
    """Return libpulse.

    Raises:
        NoSoundError: it is not there.

    """
    if sys.platform != "linux":
        raise NoSoundError("there is no sound device")
    try:
        pulse = CDLL("libpulse.so.0")
    except OSError:
        raise NoSoundError("there is no libpulse.so.0 to reach a sound device by") from None
    for name, (result, *arguments) in FUNCTIONS.items():
        function = getattr(pulse, name)
        function.restype, function.argtypes = result, arguments
    return pulse
