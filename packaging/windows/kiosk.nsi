; The installer for Windows, 64 bits: for all users of a computer, silent with /S, and with an uninstaller that leaves
; nothing but the logs of each user. packaging/windows/build.ps1 calls it on Windows; makensis of Debian compiles it too:
;   makensis -DVERSION=0.1.0 -DSOURCE=FOLDER -DOUT=FILE kiosk.nsi

!ifndef VERSION | SOURCE | OUT
  !error "VERSION, SOURCE (the folder that dev.py build made) and OUT must be given"
!endif

Unicode true
Name "CAR-T kiosk"
OutFile "${OUT}"
RequestExecutionLevel admin
InstallDir "$PROGRAMFILES64\CAR-T kiosk"
SetCompressor /SOLID lzma
ShowInstDetails nevershow
BrandingText "CAR-T kiosk ${VERSION}"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\cart-kiosk"

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "CAR-T kiosk"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Installer of the CAR-T kiosk"
VIAddVersionKey "LegalCopyright" "2026 the CAR-T kiosk contributors, Apache-2.0"

!include "x64.nsh"
!include "LogicLib.nsh"
!include "FileFunc.nsh"

; No page asks anything: where it goes is fixed, so the uninstaller may take the folder away whole.
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "The CAR-T kiosk needs Windows of 64 bits." /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  SetRegView 64
  StrCpy $INSTDIR "$PROGRAMFILES64\CAR-T kiosk"
FunctionEnd

Section "Program"
  SetShellVarContext all
  ; An older version goes first, so that none of its files stays. The program must not be running.
  IfFileExists "$INSTDIR\kiosk.exe" 0 fresh
    RMDir /r "$INSTDIR\_internal"
    Delete "$INSTDIR\kiosk.exe"
    IfFileExists "$INSTDIR\kiosk.exe" 0 fresh
      SetErrorLevel 3
      Abort "The kiosk is running; end it first."
  fresh:
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}/*.*"
  ; It proves itself before anybody relies on it; the exit code is the installer's.
  nsExec::Exec '"$INSTDIR\kiosk.exe" selftest --quick'
  Pop $0
  ${If} $0 != 0
    SetErrorLevel 4
    DetailPrint "The self-test failed ($0)."
  ${EndIf}
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\CAR-T kiosk.lnk" "$INSTDIR\kiosk.exe" "run --windowed"
  WriteRegStr HKLM "${KEY}" "DisplayName" "CAR-T kiosk"
  WriteRegStr HKLM "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${KEY}" "Publisher" "CAR-T kiosk contributors"
  WriteRegStr HKLM "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${KEY}" "NoModify" 1
  WriteRegDWORD HKLM "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKLM "${KEY}" "EstimatedSize" "$0"
SectionEnd

Function un.onInit
  SetRegView 64
FunctionEnd

Section "Uninstall"
  SetShellVarContext all
  Delete "$SMPROGRAMS\CAR-T kiosk.lnk"
  RMDir /r "$INSTDIR"
  DeleteRegKey HKLM "${KEY}"
SectionEnd
