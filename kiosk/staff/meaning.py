"""What words on a control mean as a setting, and what an answer of the PIN is called."""

from kiosk.clinic import Answer, Reply


def told(reply: Reply) -> str:
    """Return the phrase for an answer that is not the right one."""
    if reply.answer is Answer.NOT_KEPT:
        return "not_kept"
    return "pin_wait" if reply.wait_s else "pin_wrong"


def meant(name: str, value: str) -> str | float | bool | None:
    """Return a value from its words on a control."""
    if value == "":
        return None
    if name in {"loudspeaker", "counts"}:
        return value == "on"
    return float(value) if name in {"px_per_mm", "idle_s", "floor_mm"} else value
