"""A spine clinic's waiting-room kiosk: patients read what is true, in plain words."""

__version__ = "0.1.0"
