"""What a clinic may set: every key, its range, and each fault told with its place and remedy."""

from pathlib import Path

import pytest
from attrs import fields

from kiosk.clinic import Configuration, ConfigurationFaults, load_configuration


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Return where the configuration of a test stands."""
    return tmp_path / "config.yaml"


def faults(path: Path) -> list[str]:
    """Return the faults of a configuration as told, with the file named alone."""
    with pytest.raises(ConfigurationFaults) as refusal:
        load_configuration(path)
    assert str(refusal.value) == "\n".join(map(str, refusal.value.faults))
    return [str(fault).removeprefix(f"{path.parent}/") for fault in refusal.value.faults]


def test_every_key_is_read(config: Path) -> None:
    # long: a line for each key
    lines = ["deck: decks/ours", "language: en", "px_per_mm: 3.64", "idle_s: 180", "floor_mm: 800"]
    lines += ["switch_move: F7", "switch_select: Return", "loudspeaker: true"]
    lines += ['phone: "+1 (555) 010-0199"', 'emergency: "112"', "printer: Desk_2", "paper: letter"]
    lines += ["headphones: usb_headset", "loudest_db: -6", "volume_db: -18", "listen_key: F9", 'night: "21:00-06:30"']
    lines += ["clinic: Waiting room, ground floor", "counts: true"]
    config.write_text("\n".join(lines), encoding="utf-8")
    assert load_configuration(config) == Configuration(
        "decks/ours",
        "en",
        3.64,
        180.0,
        800.0,
        "F7",
        "Return",
        loudspeaker=True,
        phone="+1 (555) 010-0199",
        emergency="112",
        printer="Desk_2",
        paper="letter",
        headphones="usb_headset",
        loudest_db=-6.0,
        volume_db=-18,
        listen_key="F9",
        night="21:00-06:30",
        clinic="Waiting room, ground floor",
        counts=True,
    )


@pytest.mark.parametrize("name", [field.name for field in fields(Configuration)])
def test_every_key_may_be_left_out(config: Path, name: str) -> None:
    lines = ["deck: ours", "language: en", "px_per_mm: 3", "idle_s: 150", "floor_mm: 700"]
    lines += ['switch_move: "1"', "switch_select: A", "loudspeaker: true", 'phone: "555 0199"', 'emergency: "911"']
    lines += [
        "printer: none",
        "paper: a4",
        'headphones: "USB Audio"',
        "loudest_db: 0",
        "volume_db: 0",
        "listen_key: F8",
    ]
    lines += ["clinic: Ours", "counts: true", 'night: "22:00-05:00"']
    assert len(lines) == len(fields(Configuration))
    config.write_text("\n".join(line for line in lines if not line.startswith(name)), encoding="utf-8")
    assert getattr(load_configuration(config), name) is (False if name in {"loudspeaker", "counts"} else None)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("px_per_mm", "1"),
        ("px_per_mm", "20"),
        ("idle_s", "120"),
        ("idle_s", "300.0"),
        ("floor_mm", "300"),
        ("floor_mm", "1600"),
        ("loudest_db", "-40"),
        ("loudest_db", "0"),
    ],
)
def test_the_ends_of_a_range_belong_to_it(config: Path, name: str, value: str) -> None:
    config.write_text(f"{name}: {value}\n", encoding="utf-8")
    assert getattr(load_configuration(config), name) == float(value)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            f"clinic: {'x' * 61}",
            "that is the name of no clinic; write at most 60 letters in one line, or leave clinic out",
        ),
        ("px_per_mm: 0.9", "0.9 is out of range; write a number from 1 to 20, or leave px_per_mm out"),
        ("px_per_mm: 20.1", "20.1 is out of range; write a number from 1 to 20, or leave px_per_mm out"),
        ("idle_s: 119.9", "119.9 is out of range; write a number from 120 to 300, or leave idle_s out"),
        ("idle_s: 301", "301 is out of range; write a number from 120 to 300, or leave idle_s out"),
        ("floor_mm: 299", "299 is out of range; write a number from 300 to 1600, or leave floor_mm out"),
        ("floor_mm: 1600.5", "1600.5 is out of range; write a number from 300 to 1600, or leave floor_mm out"),
        ("loudest_db: 1", "1 is out of range; write a number from -40 to 0, or leave loudest_db out"),
        ("volume_db: -7", "-7 is no step of the volume; write one of -24, -18, -12, -6, 0, or leave it out"),
        ("idle_s: -150", "-150 is out of range; write a number from 120 to 300, or leave idle_s out"),
    ],
)
def test_a_number_out_of_its_range_is_told(config: Path, line: str, told: str) -> None:
    name = line.partition(":")[0]
    config.write_text(f"# ours\n{line}\n", encoding="utf-8")
    assert faults(config) == [f"config.yaml:2:{len(name) + 3}: $.{name}: {told}"]


@pytest.mark.parametrize("name", ["switch_move", "switch_select", "listen_key"])
@pytest.mark.parametrize("key", ["Banana", "f7", "F25", "F0", "AB", "", "Key_A", "F7 "])
def test_a_switch_on_no_key_is_told(config: Path, name: str, key: str) -> None:
    config.write_text(f'{name}: "{key}"\n', encoding="utf-8")
    remedy = f'write one like "F7", "Space", "Return", "A" or "1", or leave {name} out'
    assert faults(config) == [f'config.yaml:1:{len(name) + 3}: $.{name}: "{key}" is the name of no key; {remedy}']


@pytest.mark.parametrize("hours", ["21-6", "21:00", "24:00-06:00", "21:00-06:60", "21:00-21:00", "9:00-10:00", "dark"])
def test_hours_that_are_none_are_told(config: Path, hours: str) -> None:
    config.write_text(f'night: "{hours}"\n', encoding="utf-8")
    remedy = 'write them like "21:00-06:30", in quotes, or leave night out'
    assert faults(config) == [f'config.yaml:1:8: $.night: "{hours}" are no hours; {remedy}']


@pytest.mark.parametrize("name", ["phone", "emergency"])
@pytest.mark.parametrize("number", ["call us", "", "5", "+", "555 CARE", "tel:112", "112\\n", "1" * 25])
def test_a_telephone_number_that_is_none_is_told(config: Path, name: str, number: str) -> None:
    config.write_text(f'{name}: "{number}"\n', encoding="utf-8")
    remedy = f'write one like "+1 555 010 0199" or "112", in quotes, or leave {name} out'
    [told] = faults(config)
    assert told.startswith(f'config.yaml:1:{len(name) + 3}: $.{name}: "')
    assert told.endswith(f'" is no telephone number; {remedy}')


@pytest.mark.parametrize("number", ["911", "112", "+49 (0)761 270-0", "555.010.0199", "(555) 010-0199", "01/2345"])
def test_telephone_numbers_are_read_as_people_write_them(config: Path, number: str) -> None:
    config.write_text(f'phone: "{number}"\n', encoding="utf-8")
    assert load_configuration(config).phone == number


@pytest.mark.parametrize("size", ["A4", "a5", "legal", "", "a4 "])
def test_a_size_of_paper_that_is_not_printed_is_told(config: Path, size: str) -> None:
    config.write_text(f'paper: "{size}"\n', encoding="utf-8")
    remedy = 'write "a4" or "letter", or leave paper out'
    assert faults(config) == [f'config.yaml:1:8: $.paper: "{size}" is no size of paper; {remedy}']


@pytest.mark.parametrize("name", ["The desk", "-d", "a/b", "", "desk#2", "p" * 128, "what?"])
def test_a_printer_that_cannot_be_called_so_is_told(config: Path, name: str) -> None:
    config.write_text(f'printer: "{name}"\n', encoding="utf-8")
    remedy = 'write its name as "lpstat -e" tells it, or "none", or leave printer out'
    assert faults(config) == [f'config.yaml:1:10: $.printer: "{name}" is the name of no printer; {remedy}']


def test_headphones_without_a_name_are_told(config: Path) -> None:
    config.write_text('headphones: ""\n', encoding="utf-8")
    remedy = 'write it as "pactl list sinks" tells it'
    assert faults(config) == [f"config.yaml:1:13: $.headphones: this is the name of no sound device; {remedy}"]


def test_every_number_that_is_out_of_its_range_is_told(config: Path) -> None:
    config.write_text("px_per_mm: 0\nidle_s: 5\n", encoding="utf-8")
    assert [fault.split(":")[1] for fault in faults(config)] == ["1", "2"]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("idle: 150\n", "config.yaml:1:1: $.idle: "),
        ('idle_s: "150"\n', "config.yaml:1:9: $.idle_s: "),
        ("language: NO\n", "config.yaml:1:11: $.language: "),
        ("idle_s: 150\nidle_s: 160\n", "config.yaml:2:1: $.idle_s: "),
        ("px_per_mm: &a 3\n", "config.yaml:1:12: "),
        ("- deck\n", "config.yaml:1:1: $: "),
        ("deck: [\n", "config.yaml:"),
        ("", "config.yaml:1:1: $: "),
    ],
)
def test_a_configuration_that_is_none_is_told(config: Path, text: str, start: str) -> None:
    config.write_text(text, encoding="utf-8")
    told = faults(config)
    assert told
    assert told[0].startswith(start), told


def test_a_configuration_that_is_not_there_is_told(config: Path) -> None:
    assert faults(config)[0].startswith("config.yaml:1:1: $: ")
