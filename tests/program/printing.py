"""Printing without a printer: a CUPS server of the test's own, and a queue of Debian's PDF printer in it."""

import os
import shutil
import signal
import socket
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.program.starting import Process, environment

CUPSD, BACKENDS = "/usr/sbin/cupsd", Path("/usr/lib/cups")
PPD = "/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd"
PRODUCTS = "/var/spool/cups-pdf/ANONYMOUS"
QUEUE = "Desk"
# Debian's backend knows one folder for what it prints; from there it comes into the test's own.
BACKEND = f"""#!/bin/sh
[ $# -eq 0 ] && exit 0
{BACKENDS}/backend/cups-pdf "$@" && mv {PRODUCTS}/*-job_"$1".pdf OUT
"""
FILES = """ServerRoot ROOT/etc
RequestRoot ROOT/spool
TempDir ROOT/spool/tmp
CacheDir ROOT/cache
StateDir ROOT/state
ServerBin ROOT/bin
AccessLog ROOT/log/access
ErrorLog ROOT/log/error
PageLog ROOT/log/page
SystemGroup root
"""
# How a system comes that nobody has set up: what was printed is kept, and the history for good.
SERVER = """Listen ROOT/socket
Browsing No
WebInterface No
PreserveJobHistory Yes
PreserveJobFiles Yes
MaxJobs 100
DefaultPaperSize PAPER
<Policy default>
  <Limit Create-Job Print-Job Print-URI Validate-Job>
    Order deny,allow
  </Limit>
  <Limit Send-Document Purge-Jobs Cancel-My-Jobs Close-Job Cancel-Job>
    Require user @OWNER @SYSTEM
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""


class PrintServer(Process):
    """CUPS with one queue, the default. It runs as root, for its PDF printer does not run as anybody else."""

    def __init__(self, paper: str = "A4") -> None:
        assert os.geteuid() == 0, "a print server with a PDF printer has to be started by root"
        # Its filters run as another user, whom pytest's own folders shut out.
        self._folder = TemporaryDirectory(prefix="kiosk-cups-")
        self.root = Path(self._folder.name)
        self.root.chmod(0o755)
        self.out = self.root / "out"
        for name in ("etc/ppd", "spool/tmp", "cache", "state", "log", "out"):
            (self.root / name).mkdir(parents=True)
        self._programs()
        for name, text in (("cups-files.conf", FILES), ("cupsd.conf", SERVER)):
            (self.root / "etc" / name).write_text(text.replace("ROOT", str(self.root)).replace("PAPER", paper), "utf-8")
        self.address = str(self.root / "socket")
        etc = self.root / "etc"
        super().__init__(self.root, CUPSD, "-f", "-c", etc / "cupsd.conf", "-s", etc / "cups-files.conf")
        self.until(self._answers, "the print server's socket")
        self.asked("lpadmin", "-p", QUEUE, "-v", "cups-pdf:/", "-P", PPD, "-o", "pdftops-renderer-default=pdftocairo")
        self.asked("lpadmin", "-p", QUEUE, "-o", f"PageSize={paper}", "-E")
        self.asked("lpadmin", "-d", QUEUE)

    def __exit__(self, *error: object) -> None:
        """Let it go on, so that it can end, and take all of it away."""
        self.go_on()
        super().__exit__(*error)
        self._folder.cleanup()

    def _programs(self) -> None:
        """Lay out the server's programs: those of the system, and the way from the PDF printer to the test."""
        shutil.copytree(BACKENDS, self.root / "bin", symlinks=True)
        backend = self.root / "bin/backend/cups-pdf"
        backend.write_text(BACKEND.replace("OUT", str(self.out)), "utf-8")
        backend.chmod(0o700)

    def _answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as line:
            return line.connect_ex(self.address) == 0

    def asked(self, *words: str) -> str:
        """Ask the server for something, or tell it."""
        world = environment(self.root, CUPS_SERVER=self.address, LC_ALL="C")
        return subprocess.run(words, env=world, check=True, capture_output=True, text=True, timeout=60).stdout

    def printed(self) -> list[Path]:
        """Give what has come out of the printer."""
        return sorted(self.out.iterdir())

    def jobs(self) -> str:
        """Give every job that the server knows, those of the past too."""
        return self.asked("lpstat", "-W", "all", "-o")

    def hang(self) -> None:
        """Let it answer nobody."""
        self.popen.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """Let it answer again."""
        self.popen.send_signal(signal.SIGCONT)


def prints_as(home: Path, user: str) -> None:
    """Let what is printed be of somebody else than root: the PDF printer puts that elsewhere."""
    (home / ".cups").mkdir()
    (home / ".cups/client.conf").write_text(f"User {user}\n", "utf-8")


def words_of(page: Path) -> str:
    """Return what stands on a printed page."""
    told = subprocess.run(("pdftotext", page, "-"), check=True, capture_output=True, text=True).stdout
    return " ".join(told.split())
