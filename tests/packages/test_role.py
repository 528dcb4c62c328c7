"""The Ansible role makes a kiosk of a bare Debian that is booted, as docs/it-guide.md says that it does."""

import shutil
from pathlib import Path

import pytest
import yaml

from kiosk.packs import make_pack, new_key, read_secret_key
from tests.packages.booted import Booted, can_be_booted, prepare
from tests.packages.machine import INSTALL_S, Machine
from tests.packages.test_fleet import FLEET, needs_apt, signed_repository
from tests.packs.conftest import DECK, DECK_ID

pytestmark = [
    pytest.mark.slow,
    needs_apt,
    pytest.mark.skipif(not can_be_booted(), reason="only systemd-nspawn boots a machine in a folder"),
]
FILES = "srv/ansible/roles/cart_kiosk/files"
PLAY = "cd /srv/ansible && ansible-playbook -i inventory.yml site.yml 2>&1"
SHOWN = "readlink /var/lib/cart-kiosk/packs/current"


@pytest.fixture
def maker(tmp_path: Path) -> str:
    """Make the key of somebody who makes packs, and give its public half."""
    return new_key(tmp_path / "secret")


@pytest.fixture
def computer(machine: Machine, maker: str, tmp_path: Path, program: Path, session: Path) -> Machine:
    """Give a computer that has Ansible, the role with its files, and a repository in reach."""
    prepare(machine, "ansible-core")
    shutil.copytree(FLEET / "ansible", machine.root / "srv/ansible")
    files = machine.root / FILES
    files.mkdir()
    repository = signed_repository(tmp_path, machine.root / "srv/repository", program, session)
    shutil.copy(repository / "cart-kiosk.gpg", files)
    make_pack(DECK, DECK_ID, 5, read_secret_key(tmp_path / "secret"), files / "deck.pack")
    told = {
        "cart_kiosk_repository": "file:/srv/repository",
        "cart_kiosk_settings": {"idle_s": 90},
        "cart_kiosk_pack": "deck.pack",
        "cart_kiosk_trusted_keys": f"{maker} Ada",
    }
    inventory = {"kiosks": {"hosts": {"localhost": {"ansible_connection": "local"}}, "vars": told}}
    (machine.root / "srv/ansible/inventory.yml").write_text(yaml.safe_dump(inventory), "utf-8")
    return machine


def test_the_role_makes_a_kiosk_once_and_refuses_a_damaged_pack_each_time(computer: Machine) -> None:
    with Booted(computer) as booted:
        assert "failed=0" in (said := booted.run(PLAY, INSTALL_S)), said
        assert (
            booted.run("systemctl is-active cart-kiosk.service cart-kiosk-compositor.service").split() == ["active"] * 2
        )
        assert "idle_s: 90" in (computer.root / "etc/cart-kiosk/config.yaml").read_text("utf-8")
        assert booted.run(SHOWN).endswith(f"{DECK_ID}-5")
        booted.until(lambda: "--deck" in booted.run("pgrep --list-full kiosk"), "a program that shows the pack's deck")
        assert "changed=0 " in (said := booted.run(PLAY, INSTALL_S)), said
        (computer.root / FILES / "deck.pack").write_bytes(b"no pack")
        for _ in range(2):
            assert "failed=1" in (said := booted.run(PLAY, INSTALL_S)), said
            assert "This pack is damaged" in said
        assert booted.run(SHOWN).endswith(f"{DECK_ID}-5")
