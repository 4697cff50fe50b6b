"""Does the packaged folder hold what it must, and nothing that may not be given away?"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import unicode_rbnf

pytestmark = pytest.mark.packaged

GPL_ONLY = {
    *("VirtualKeyboard", "Charts", "DataVisualization", "Graphs", "Quick3D", "QuickTimeline"),
    *("Lottie", "NetworkAuth", "HttpServer", "WaylandCompositor", "Mqtt", "Coap", "OpcUa", "Grpc"),
}
"""Parts of Qt that are to be had under the GPL or for money, not under the LGPL."""

OURS = {
    *("Core", "Gui", "Widgets", "Svg", "PrintSupport", "Test", "DBus", "XcbQpa", "WaylandClient"),
    *("TextToSpeech", "Multimedia", "Network", "Concurrent"),
}
"""The libraries of Qt that the kiosk needs: Test for the fingers of `kiosk pictures --walk`, the
last three of the first line for its screens and for assistive technology. The second line speaks
and plays clips; Multimedia is linked to Network and Concurrent."""

UNWANTED = (
    *("avcodec", "avformat", "avutil", "swresample", "swscale", "FFmpeg", "ffmpeg", "mediaplugin"),
    *("Qt6Quick", "Qt6Qml", "Qt6OpenGL", "Qt6WebEngine", "Qt6Pdf"),
)
"""How files are named that play films, show web pages or need Qt Quick: 38 MB with FFmpeg."""


@pytest.fixture(scope="module")
def files(packaged: Path) -> list[Path]:
    """Every file of the packaged program, from its folder."""
    folder = packaged.parent
    return [path.relative_to(folder) for path in folder.rglob("*") if not path.is_dir()]


def test_no_part_of_qt_that_is_gpl_only_is_inside(files: list[Path]) -> None:
    found = [str(path) for path in files if any(name in path.name for name in GPL_ONLY)]
    assert not found


def test_only_the_libraries_of_qt_that_are_needed_are_inside(files: list[Path]) -> None:
    names = {path.name.partition(".")[0].removeprefix("lib") for path in files}
    found = {name.removeprefix("Qt6") for name in names if name.startswith("Qt6")}
    assert found
    assert found <= OURS


def test_nothing_is_inside_that_plays_films_or_needs_qt_quick(files: list[Path]) -> None:
    found = [str(path) for path in files if any(name in path.name for name in UNWANTED)]
    assert not found


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux speaks with speechd")
def test_the_parts_that_speak_are_inside(files: list[Path]) -> None:
    engines = {path.stem for path in files if path.parent.name == "texttospeech"}
    assert engines == {"libqtexttospeech_speechd", "libqtexttospeech_mock"}


def test_the_rules_to_say_numbers_are_inside_for_every_language(files: list[Path]) -> None:
    brought = Path(unicode_rbnf.__file__).parent / "rbnf"
    inside = {path.name for path in files if path.parent.name == "rbnf"}
    assert {"en.xml", "es.xml"} <= inside
    assert inside == {path.name for path in brought.glob("*.xml")}


def test_no_reader_of_svg_or_of_an_odd_picture_format_can_be_loaded(files: list[Path]) -> None:
    readers = {path.stem for path in files if path.parent.name == "imageformats"}
    assert readers <= {"libqjpeg", "libqwebp", "qjpeg", "qwebp"}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux prints with CUPS")
def test_the_part_that_prints_with_cups_is_inside(files: list[Path]) -> None:
    assert "libcupsprintersupport" in {path.stem for path in files}


def test_it_sets_a_sheet_on_paper_in_a_process_of_its_own(packaged: Path, tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    command: list[str | Path] = [packaged, "print-sheet", "--sample", "--pdf", file]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    assert file.read_bytes().startswith(b"%PDF-")


def test_the_resources_are_inside_as_they_are_in_the_source(root: Path, packaged: Path) -> None:
    inside = packaged.parent / "_internal" / "resources"
    for path in (root / "resources").rglob("*"):
        if path.is_file():
            copy = inside / path.relative_to(root / "resources")
            assert copy.read_bytes() == path.read_bytes(), f"{copy} is another than in the source"


def test_the_licences_are_inside(packaged: Path) -> None:
    folder = packaged.parent / "_internal/resources/licenses"
    names = {path.name for path in folder.iterdir()}
    assert {"LGPL-3.0.txt", "GPL-3.0.txt", "Python-PSF-2.0.txt", "README.md"} <= names
    assert {"unicode-rbnf-MIT.txt", "Unicode-3.0.txt", "Unicode-DFS-2016.txt"} <= names


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there libraries are copied")
def test_the_licences_of_the_copied_libraries_are_inside_with_all_that_they_refer_to(
    packaged: Path,
) -> None:
    folder = packaged.parent / "_internal/resources/licenses/system"
    told = {path.stem: path.read_text("utf-8") for path in folder.glob("*.txt")}
    assert {"libpulse0", "libspeechd2", "libsndfile1"} <= set(told)
    common = {path.stem for path in (folder / "common").glob("*.txt")}
    assert "LGPL-2.1" in common
    for package, text in told.items():
        named = set(re.findall(r"/common-licenses/([\w.-]*\w)", text))
        assert named <= common, f"{package} refers to {named - common}"


def test_no_link_leads_nowhere(files: list[Path], packaged: Path) -> None:
    assert [str(path) for path in files if not (packaged.parent / path).exists()] == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the loader of Linux")
def test_every_library_finds_what_it_needs(files: list[Path], packaged: Path) -> None:
    for path in files:
        if ".so" not in path.name:
            continue
        told = subprocess.run(
            ["ldd", str(packaged.parent / path)], capture_output=True, text=True, check=False
        ).stdout
        missing = [line.strip() for line in told.splitlines() if "not found" in line]
        assert not missing, f"{path}: {missing}"


def test_it_is_small_enough_to_be_copied_to_a_clinic(files: list[Path], packaged: Path) -> None:
    sizes = [(packaged.parent / path).lstat().st_size for path in files]
    assert sum(sizes) <= 145_000_000
