"""The names of the keys that a pad may send, as Qt writes them; `kiosk.settings` knows no Qt.

A test holds each against Qt. Keys that only a computer's own keyboard has are left out: those
that hold another (Shift), those that write Asian scripts, and those that switch it off.
"""

from __future__ import annotations

from typing import Final

_MOVING = "Up, Down, Left, Right, Home, End, PgUp, PgDown, Tab, Backtab"
_CHOOSING = """Return, Enter, Space, Select, Esc, Backspace, Back, Forward, Help, Menu, Ins, Del,
    Clear, Pause, Print, Cancel, Yes, No, Exit, Execute, Printer"""
_SOUND = """Volume Up, Volume Down, Volume Mute, Bass Boost, Bass Up, Bass Down, Treble Up,
    Treble Down, Microphone Mute, Microphone Volume Up, Microphone Volume Down"""
_MEDIA = """Media Play, Media Stop, Media Previous, Media Next, Media Record, Media Pause,
    Toggle Media Play/Pause, Media Rewind, Media Fast Forward, Audio Repeat, Audio Random Play,
    Audio Cycle Track, Play, Subtitle, Channel Up, Channel Down, Red, Green, Yellow, Blue, Guide,
    Info, Top Menu, Zoom, Zoom In, Zoom Out, Context1, Context2, Context3, Context4, Call, Hangup,
    Flip, Toggle Call/Hangup"""
_OFFICE = """Home Page, Search, Favorites, Stop, Refresh, Reload, Open URL, Launch Mail,
    Launch Media, Calculator, Browser, Tools, Terminal, Documents, Pictures, Music, Video,
    Phone, Messenger, Close, Copy, Cut, Paste, New, Open, Find, Save, Undo, Redo, Send, Reply,
    Mail Forward, Settings, Support, Touchpad Toggle, Touchpad On, Touchpad Off"""
_NUMBERED = (
    *(f"F{number}" for number in range(1, 36)),
    *(f"Launch ({sign})" for sign in "0123456789ABCDEFGH"),
)
_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789*#+-./"

_LISTED = ", ".join((_MOVING, _CHOOSING, _SOUND, _MEDIA, _OFFICE))

KEY_NAMES: Final = (
    *(" ".join(name.split()) for name in _LISTED.split(",")),
    *_NUMBERED,
    *_SIGNS,
)
"""Every name that a setting may hold."""
