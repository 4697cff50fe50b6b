"""What one may say to `kiosk` on a command line, and the exit codes it answers with."""
