# Builds the program and its installer on a Windows machine with Python 3.11 or newer, git and NSIS 3.
#   powershell -ExecutionPolicy Bypass -File packaging\windows\build.ps1 [-Certificate THUMBPRINT]
param([string]$Certificate = "")
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")

function Invoke-Checked([string]$What, [scriptblock]$Step) {
    & $Step
    if ($LASTEXITCODE -ne 0) { throw "$What failed with $LASTEXITCODE" }
}

Invoke-Checked "The build" { python dev.py build }
$version = (& dist\kiosk\kiosk.exe --version).Split(" ")[1]
Invoke-Checked "The self-test" { dist\kiosk\kiosk.exe selftest }
$out = Join-Path (Get-Location) "dist\cart-kiosk-$version-setup.exe"
$source = Join-Path (Get-Location) "dist\kiosk"
if ($Certificate) {
    Invoke-Checked "Signing the program" { signtool sign /sha1 $Certificate /fd SHA256 /tr http://timestamp.digicert.com /td SHA256 dist\kiosk\kiosk.exe }
}
Invoke-Checked "The installer" { makensis "-DVERSION=$version" "-DSOURCE=$source" "-DOUT=$out" packaging\windows\kiosk.nsi }
if ($Certificate) {
    Invoke-Checked "Signing the installer" { signtool sign /sha1 $Certificate /fd SHA256 /tr http://timestamp.digicert.com /td SHA256 $out }
}
Write-Output "$out is ready"
