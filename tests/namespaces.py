"""Mounts, users and a network that only a program under test sees. Inside a chroot the system gives them to nobody."""

import shutil
import subprocess

import pytest


def _given(*kinds: str) -> bool:
    return (
        shutil.which("unshare") is not None
        and not subprocess.run(["unshare", *kinds, "true"], capture_output=True, check=False).returncode
    )


NEEDS_MOUNTS = pytest.mark.skipif(not _given("--mount"), reason="no mounts of its own are given to a program here")
NEEDS_USERS = pytest.mark.skipif(
    not _given("--user", "--map-root-user", "--net"),
    reason="no users and network of its own are given to a program here",
)
