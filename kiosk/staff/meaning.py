"""What words on a control mean as a setting."""


def meant(name: str, value: str) -> str | float | bool | None:
    """Return a value from its words on a control."""
    if value == "":
        return None
    if name in {"loudspeaker", "counts"}:
        return value == "on"
    return float(value) if name in {"px_per_mm", "idle_s", "floor_mm"} else value
