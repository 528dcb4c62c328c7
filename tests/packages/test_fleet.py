"""What a fleet needs, read by the engines that it runs on: apt, and Prometheus's node exporter."""

import os
import re
import shutil
import socket
import subprocess
import urllib.request
from pathlib import Path

import pytest
import yaml

from kiosk.unattended import Health, Mode
from kiosk.unattended.metrics import text, write
from tests.program.starting import Process
from tools.package import PACKAGING

FLEET = PACKAGING / "fleet"
ROLE = FLEET / "ansible" / "roles" / "cart_kiosk"
EXPORTER = "prometheus-node-exporter"
needs_apt = pytest.mark.skipif(
    not shutil.which("apt-ftparchive") or not shutil.which("gpg"), reason="no apt-utils, gpg"
)
needs_exporter = pytest.mark.skipif(not shutil.which(EXPORTER), reason=f"{EXPORTER} is not there")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Give a signed repository with one small package in it."""
    control = tmp_path / "made" / "DEBIAN" / "control"
    control.parent.mkdir(parents=True)
    fields = {"Package": "cart-kiosk", "Version": "9.9", "Architecture": "all", "Maintainer": "Ada", "Description": "x"}
    control.write_text("".join(f"{name}: {value}\n" for name, value in fields.items()), "utf-8")
    quiet(tmp_path, "dpkg-deb", "--root-owner-group", "--build", "made", "cart-kiosk_9.9_all.deb")
    return signed_repository(tmp_path, tmp_path / "repository", tmp_path / "cart-kiosk_9.9_all.deb")


def signed_repository(home: Path, folder: Path, *packages: Path) -> Path:
    """Make a repository of packages in a folder, signed with a new key."""
    (home / "gnupg").mkdir(mode=0o700)
    quiet(home, "gpg", "--batch", "--passphrase", "", "--quick-gen-key", "kiosk@clinic.example", "ed25519")
    quiet(home, FLEET / "apt-repository", folder, "kiosk@clinic.example", *packages)
    quiet(home, "gpgconf", "--kill", "all")
    return folder


def quiet(home: Path, *command: str | Path) -> str:
    """Run a command in a folder, with a home of its own for keys, and give all it says."""
    world = {**os.environ, "GNUPGHOME": str(home / "gnupg"), "LANG": "C.UTF-8"}
    done = subprocess.run(
        command, cwd=home, env=world, check=True, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    return done.stdout


def asked_of_apt(home: Path, repository: Path, *words: str) -> str:
    """Ask an apt that knows this repository and nothing else."""
    for name in ("etc/sources.list.d", "state/lists/partial", "cache/archives/partial"):
        (home / "apt" / name).mkdir(parents=True, exist_ok=True)
    line = f"deb [signed-by={repository}/cart-kiosk.gpg] file:{repository} stable main\n"
    (home / "apt/etc/sources.list").write_text(line, "utf-8")
    (home / "apt/status").touch()
    places = {"Dir::Etc": "etc", "Dir::State": "state", "Dir::Cache": "cache", "Dir::State::status": "status"}
    options = [word for name, place in places.items() for word in ("-o", f"{name}={home / 'apt' / place}")]
    return quiet(home, "apt-get", *options, "-o", "APT::Sandbox::User=root", *words)


@needs_apt
def test_apt_takes_the_repository_by_its_signature(tmp_path: Path, repository: Path) -> None:
    asked_of_apt(tmp_path, repository, "update", "--error-on=any")
    assert "Inst cart-kiosk (9.9" in asked_of_apt(tmp_path, repository, "install", "--simulate", "cart-kiosk")


@needs_apt
def test_apt_refuses_a_repository_that_somebody_changed(tmp_path: Path, repository: Path) -> None:
    release = repository / "dists/stable/InRelease"
    release.write_text(release.read_text("utf-8").replace("cart-kiosk", "cart-kiosx"), "utf-8")
    with pytest.raises(subprocess.CalledProcessError) as refused:
        asked_of_apt(tmp_path, repository, "update", "--error-on=any")
    assert "BADSIG" in refused.value.stdout or "invalid signature" in refused.value.stdout.lower()


def test_every_setting_of_the_role_has_a_default() -> None:
    files = [*ROLE.glob("*/*.yml"), *ROLE.glob("templates/*"), FLEET / "ansible" / "site.yml"]
    assert all(yaml.safe_load(path.read_text("utf-8")) for path in files if path.suffix == ".yml")
    used = {name for path in files for name in re.findall(r"\bcart_kiosk_\w+", path.read_text("utf-8"))}
    defaults = yaml.safe_load((ROLE / "defaults" / "main.yml").read_text("utf-8"))
    assert used - {"cart_kiosk_copied"} == set(defaults)


@needs_exporter
def test_the_node_exporter_of_prometheus_reads_how_the_kiosk_is(tmp_path: Path) -> None:
    health = Health(os.getpid(), 2, Mode.SAFE, 90.0)
    folder = tmp_path / "textfiles"
    folder.mkdir()
    write(folder / "cart-kiosk.prom", text(health, 100.0, "0.1.0", 7, tmp_path))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    only = ("--collector.disable-defaults", "--collector.textfile", f"--collector.textfile.directory={folder}")
    with Process(tmp_path, EXPORTER, *only, f"--web.listen-address=127.0.0.1:{port}") as exporter:
        exporter.until(lambda: "Listening on" in exporter.said(), "the exporter")
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=20) as answer:
            told = dict(line.rsplit(" ", 1) for line in answer.read().decode().splitlines() if not line.startswith("#"))
    assert told["node_textfile_scrape_error"] == "0"
    assert told['cart_kiosk_info{version="0.1.0"}'] == "1"
    figures = ("up", "restarts_total", "safe_mode", "deck_version", "last_touch_age_seconds")
    assert [float(told[f"cart_kiosk_{name}"]) for name in figures] == [1, 2, 1, 7, 10]
    assert float(told["cart_kiosk_memory_bytes"]) > 1e7
    assert float(told["cart_kiosk_disk_free_bytes"]) > 0


def test_nothing_that_is_told_counts_visitors() -> None:
    told = text(Health(0, 0, Mode.USUAL, None), 0.0, "0.1.0", None, Path("/"))
    names = re.findall(r"^# TYPE cart_kiosk_(\w+)", told, re.MULTILINE)
    assert names == ["info", "up", "restarts_total", "safe_mode", "memory_bytes", "disk_free_bytes"]
