"""Plays on the computer's sound device, in a process that does nothing else: see docs/architecture.md."""

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QTimer
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices, QtAudio

OVER = frozenset({QtAudio.State.IdleState, QtAudio.State.StoppedState})
"""Nothing is left to play, or nothing can be played."""
WELL = frozenset({QtAudio.Error.NoError, QtAudio.Error.UnderrunError})
"""To have played all there was counts as an underrun."""
LEEWAY_S = 3.0
"""So much longer than the sound lasts may it take. Without a bound, one whose server is gone would never end."""


class NoSoundError(Exception):
    """Nothing could be played; the message says why."""


def output() -> QAudioDevice:
    """Choose where sound goes: all that ever sounds asks here. It is what the system calls its default.

    This may wait half a minute for a sound server that does not answer.

    Raises:
        NoSoundError: there is no sound device.

    """
    device = QMediaDevices.defaultAudioOutput()
    if device.isNull():
        raise NoSoundError("there is no sound device")
    return device


def play(samples: bytes, rate_hz: int) -> None:
    """Play 16-bit mono samples, so many a second, and return when they have been heard.

    Raises:
        NoSoundError: there is no sound device, or it refuses, or is gone before the end.

    """
    application = QCoreApplication([])
    device = output()
    sink = QAudioSink(device, _shape(rate_hz))
    source = QBuffer()
    source.setData(samples)
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    sink.stateChanged.connect(lambda: application.exit() if sink.state() in OVER else None)
    sink.start(source)
    length_s = source.size() / sink.format().bytesForFrames(1) / rate_hz
    QTimer.singleShot(round((length_s + LEEWAY_S) * 1000), lambda: application.exit(1))
    hung = sink.state() not in OVER and application.exec()
    error = sink.error()
    sink.stateChanged.disconnect()  # while it is taken down, it must not be asked how it is
    if hung:
        raise NoSoundError("the sound device has stopped playing")
    if error not in WELL:
        raise NoSoundError(f"the sound device {device.description()!r} refuses: {error.name}")


def _shape(rate_hz: int) -> QAudioFormat:
    """Return how the samples are to be read."""
    shape = QAudioFormat()
    shape.setSampleRate(rate_hz)
    shape.setChannelCount(1)
    shape.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return shape
