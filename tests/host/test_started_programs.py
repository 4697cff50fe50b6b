"""Do programs that we start get their own libraries, and not those that we bring?"""

from __future__ import annotations

from kiosk.host.started_programs import spare_others_our_libraries


def test_our_folder_of_libraries_is_not_handed_on() -> None:
    environ = {"LD_LIBRARY_PATH": "/srv/kiosk/_internal", "HOME": "/home/kiosk"}
    spare_others_our_libraries(environ)
    assert "LD_LIBRARY_PATH" not in environ
    assert environ["HOME"] == "/home/kiosk"


def test_what_the_computer_had_set_up_itself_is_set_again() -> None:
    environ = {
        "LD_LIBRARY_PATH": "/srv/kiosk/_internal:/srv/own",
        "LD_LIBRARY_PATH_ORIG": "/srv/own",
    }
    spare_others_our_libraries(environ)
    assert environ["LD_LIBRARY_PATH"] == "/srv/own"
    assert "LD_LIBRARY_PATH_ORIG" not in environ


def test_our_own_next_process_is_told_to_look_for_our_libraries_anew() -> None:
    environ: dict[str, str] = {}
    spare_others_our_libraries(environ)
    assert environ == {"PYINSTALLER_RESET_ENVIRONMENT": "1"}
