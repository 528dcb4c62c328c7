"""What the system has to hold for each task of dev.py, and Debian's package for it. Standard library only."""

# Shared libraries that the Qt wheel expects of the system, and Debian's package for each: what `readelf -d` lists as
# NEEDED by its xcb, wayland and offscreen platforms, QtQuick, QtSvg and QtNetwork, less what the wheel itself holds.
# fmt: off
LIBRARIES = {
    "libEGL.so.1": "libegl1", "libGL.so.1": "libgl1", "libX11.so.6": "libx11-6", "libX11-xcb.so.1": "libx11-xcb1",
    "libfontconfig.so.1": "libfontconfig1", "libfreetype.so.6": "libfreetype6", "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3", "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libglib-2.0.so.0": "libglib2.0-0",  # newer systems call it libglib2.0-0t64; apt finds that by the old name
    # These are not Qt's: kiosk/sound/ plays with them.
    "libpulse.so.0": "libpulse0", "libsonic.so.0": "libsonic0", "libopusfile.so.0": "libopusfile0",
    "libwayland-client.so.0": "libwayland-client0", "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1", "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0", "libxcb.so.1": "libxcb1", "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0", "libxcb-icccm.so.4": "libxcb-icccm4", "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1", "libxcb-randr.so.0": "libxcb-randr0", "libxcb-util.so.1": "libxcb-util1",
    "libxcb-render.so.0": "libxcb-render0", "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0", "libxcb-shm.so.0": "libxcb-shm0", "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0", "libxcb-xkb.so.1": "libxcb-xkb1",
}
# Programs that tests and the build call, and Debian's package for each. `run` needs none of them.
PROGRAMS = {
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",  # the accessibility bus that a screen reader listens on
    "objdump": "binutils",  # PyInstaller reads with it what a library needs
    "/usr/lib/xorg/Xorg": "xserver-xorg-video-dummy",  # a touch screen that is none; it brings the X server
    "Xvfb": "xvfb", "xdotool": "xdotool", "strace": "strace", "weston": "weston", "dbus-daemon": "dbus", "git": "git",
    "xrandr": "x11-xserver-utils",  # what happens to the outputs of an X server
    "faketime": "faketime", "parec": "pulseaudio-utils", "sway": "sway",  # whose outputs a test can turn and pull
    "pdftotext": "poppler-utils",  # reads what is printed
    "/usr/sbin/cupsd": "cups", "lp": "cups-client",  # a print server, and what speaks to one
    "/usr/lib/cups/backend/cups-pdf": "printer-driver-cups-pdf",  # prints into files; only root may look at it
    "pulseaudio": "pulseaudio",  # but not beside PipeWire's: that would take the place of the desktop's own
}
TO_NARRATE = {"espeak-ng": "espeak-ng", "opusenc": "opus-tools"}
TO_COMPARE = {  # without GTK Impress shows no slide before somebody has pressed; Kivy paints by OpenGL alone
    "/usr/lib/libreoffice/program/libvclplug_gtk3lo.so": "libreoffice-gtk3", "chromium": "chromium",
    "/usr/share/doc/libgl1-mesa-dri": "libgl1-mesa-dri", "soffice": "libreoffice-impress",
}
# fmt: on
