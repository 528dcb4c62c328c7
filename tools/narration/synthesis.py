"""From phonemes to sound: the two models behind one call, and how long each phoneme lasts."""

import json
import re
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

from attrs import frozen

from tools.narration.model import HIBARI, Voice, model_bytes, voice_bytes

RATE = 24_000
"""Samples a second."""
FRAME = 600
"""Samples of a frame in which both models count how long a phoneme lasts: 25 ms."""
MOST = 400
"""Phonemes of one call; both models take 510, and sound best below this."""
BREAK = re.compile(r"(?<=[,;:.!?]) ")


@frozen
class Sound:
    """Samples from -1 to 1, and the sample at which each phoneme begins; one more for the end of the last."""

    samples: Any
    begins: tuple[int, ...]


Speaker = Callable[[str], Sound]


def vocabulary() -> dict[str, int]:
    """Return the number of each phoneme that the models know; the pupil has its teacher's."""
    content = json.loads((files("hibari") / "assets" / "vocab.json").read_text("utf-8"))
    return {str(sign): int(number) for sign, number in content.items()}


def speaker(voice: Voice, folder: Path | None) -> Speaker:
    """Load a voice, for one processor: two processes are faster than two threads."""
    import numpy as np

    one = _hibari(voice, folder) if voice.model is HIBARI else _kokoro(voice, folder)
    numbers = vocabulary()

    def speak(phonemes: str) -> Sound:
        samples, begins, length = [], [], 0
        for part in parts(phonemes):
            sound, frames = one([0, *(numbers[sign] for sign in part), 0])
            marks = np.concatenate(([0], np.cumsum(frames))) * FRAME + length
            begins += [int(mark) for mark in marks[1 : len(part) + 1]]
            samples.append(sound)
            length += len(sound)
            last = int(marks[len(part) + 1])
        return Sound(np.concatenate(samples), (*begins, last))

    return speak


def parts(phonemes: str) -> list[str]:
    """Cut what is too long for one call after a pause, the pieces as long as they may be."""
    found = [""]
    for piece in BREAK.split(phonemes):
        longer = f"{found[-1]} {piece}" if found[-1] else piece
        if len(longer) <= MOST:
            found[-1] = longer
        else:
            found[-1] += " "
            found.append(piece)
    return found


def _session(content: bytes, outputs: list[str], *, lengths: str) -> Callable[[dict[str, Any]], list[Any]]:
    """Load a graph that also tells how many frames each phoneme has, which it computes but keeps to itself."""
    import onnx
    import onnxruntime

    graph = onnx.load_from_string(content)
    graph.graph.output.append(onnx.helper.make_empty_tensor_value_info(lengths))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    loaded = onnxruntime.InferenceSession(graph.SerializeToString(), options, providers=["CPUExecutionProvider"])
    return lambda inputs: list(loaded.run([*outputs, lengths], inputs))


def _kokoro(voice: Voice, folder: Path | None) -> Callable[[list[int]], tuple[Any, Any]]:
    import numpy as np

    run = _session(model_bytes(voice.model, folder), ["audio"], lengths="/encoder/Clip_output_0")
    styles = np.frombuffer(voice_bytes(voice, folder), np.float32).reshape(-1, 256)

    def speak(ids: list[int]) -> tuple[Any, Any]:
        style = styles[len(ids) - 3][None]
        sound, frames = run({"tokens": np.array([ids], np.int64), "style": style, "speed": np.ones(1, np.float32)})
        return sound.ravel(), frames.ravel().astype(int)

    return speak


def _hibari(voice: Voice, folder: Path | None) -> Callable[[list[int]], tuple[Any, Any]]:
    import numpy as np
    from hibari import dsp

    parts = ["lh", "theta", "ln", "lr", "phi", "f0"]
    run = _session(model_bytes(voice.model, folder), parts, lengths="/Clip_output_0")

    def speak(ids: list[int]) -> tuple[Any, Any]:
        *spectrum, frames = run({"ids": np.array([ids], np.int64), "speed": np.ones(1, np.float32)})
        noise = np.random.default_rng(0)  # the same breath each time
        return dsp.synth(*(part[0] for part in spectrum), noise), frames.ravel().astype(int)

    return speak
