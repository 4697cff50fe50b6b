"""`python3 dev.py bench [PART ...] [--rounds N]`: the product beside its references, in one run.

Parts: start, tap, switch, frames, memory, idle, loading, listen, size. Without any, all of them.
It ends with 1 when a bound is missed. Other work on the machine spoils the figures: its load stands
beside them.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from attrs import evolve

from tests.bench import listening, measures
from tests.bench.loading import loading, write_editions
from tests.bench.packing import packed_reference, product, sizes
from tests.bench.programs import Program, web
from tests.bench.route import PX_PER_MM, SIZE, find_listening_route, find_route
from tests.bench.speech import overheard_voice
from tests.bench.table import Bound, percentile
from tests.bench.texts import write_texts
from tests.packaged.screen import Screen

PARTS = ("start", "tap", "switch", "frames", "memory", "idle", "loading", "listen", "size")


class Bench:
    """The programs to compare, and the screen they are shown on."""

    def __init__(self, screen: Screen, folder: Path, rounds: int, walks: int) -> None:
        """Pack the references and find out where the product is to be touched."""
        self.screen = screen
        self.rounds = rounds
        self.walks = walks
        self.folder = folder
        listed, page = write_texts(folder)
        self.bare = Program("bare", (str(packed_reference("bare")),))
        tabs = tuple((100 + 200 * tab, SIZE[1] - 80) for tab in range(5))
        plain = (str(packed_reference("plain_tabs")), str(listed))
        self.plain = Program("plain tabs", plain, tabs=tabs)
        self.web = web(page, folder / "profile")
        if self.web is None:
            print("Chromium is not installed here, so there is no web page to compare with.")
        self.route = find_route()
        self.packaged = str(product())
        self.product = self.kiosk("kiosk", "--reduced-motion")
        self.moving = self.kiosk("with motion")

    def kiosk(self, name: str, *words: str) -> Program:
        """Give the packaged kiosk, started with these words besides."""
        how = ("--px-per-mm", str(PX_PER_MM), "--state", str(self.folder / "state"))
        return Program(name, (self.packaged, *how, *words), self.route.wakes_at, self.route.tabs)

    def others(self) -> list[Program]:
        """Give the references that can be run here."""
        return [it for it in (self.bare, self.plain, self.web) if it is not None]

    def start(self) -> list[Bound]:
        """Compare the warm starts."""
        found = measures.starts(self.screen, [*self.others(), self.product], self.rounds)
        kiosk, plain = found["kiosk"], found["plain tabs"]
        bounds = [Bound("warm start against plain tabs", kiosk / plain, 1.6, "x")]
        if "web" in found:
            bounds.append(Bound("warm start against web", kiosk / found["web"], 1, "x"))
        return bounds

    def tap(self) -> list[Bound]:
        """Compare taps on tabs."""
        with_tabs = [it for it in self.others() if it.tabs]
        found = measures.taps(self.screen, [*with_tabs, self.product], self.rounds)
        return measures.tap_bounds(found["kiosk"])

    def switch(self) -> list[Bound]:
        """Look at changes of the size of words, of colours and of the language."""
        both = self.kiosk("kiosk", "--reduced-motion", "--show-unreviewed-translations")
        found = measures.switches(self.screen, both, self.route.switches, max(2, self.rounds // 2))
        return [Bound("another look or language, median", percentile(found, 0.5), 150, "ms")]

    def frames(self) -> list[Bound]:
        """Look at the frames of a page change."""
        gaps = measures.frames(self.screen, self.moving, max(1, self.rounds // 2))
        return [Bound("frames of a page change apart, 95th", percentile(gaps, 0.95), 33, "ms")]

    def memory(self) -> list[Bound]:
        """Compare memory, and see whether it grows."""
        bare = measures.memory(self.screen, [*self.others(), self.product])["bare"]
        third, last = measures.rounds_of_touch(
            self.screen, self.product, self.route.taps, self.walks
        )
        return [
            Bound("memory after three rounds against bare", third / bare, 2.2, "x"),
            Bound(f"memory after {self.walks} rounds, grown by", last - third, 1, "MiB"),
        ]

    def idle(self) -> list[Bound]:
        """Compare what the programs do when nobody is there."""
        found = measures.idle(self.screen, [*self.others(), self.product])
        return [Bound("CPU time in 30 s on attract", found["kiosk"], 0.05, "s")]

    def loading(self) -> list[Bound]:
        """See how loading grows with the content, and whether a tap stays as fast."""
        (self.folder / "once").mkdir()
        bounds = [loading(self.folder / "once", max(3, self.rounds // 2))]
        (self.folder / "tapped").mkdir()
        content, _ = write_editions(self.folder / "tapped")
        large = self.kiosk("20 editions", "--reduced-motion", "--content", str(content))
        found = measures.taps(self.screen, [self.product, large], max(2, self.rounds // 3))
        ninth = percentile(found["20 editions"], 0.5)
        return [*bounds, Bound("tap with 20 times the content, median", ninth, 20, "ms")]

    def listen(self) -> list[Bound]:
        """See how soon reading aloud is heard and silent, and what it takes until it is used."""
        bounds = [listening.telling(self.rounds * 3)]
        with overheard_voice() as line, listening.a_copy(Path(self.packaged)) as copied:
            kiosk = evolve(self.product, name="with a voice", besides=line.environment)
            route = find_listening_route()
            rounds = max(2, self.rounds // 2)
            bounds += listening.heard(self.screen, kiosk, route, line, rounds)
            bounds.append(listening.start(self.screen, self.product, kiosk, line, self.rounds))
            bounds.append(listening.before_use(self.screen, kiosk, copied, line, max(3, rounds)))
        return bounds

    def size(self) -> list[Bound]:
        """Weigh the packaged program."""
        return sizes()


def main(words: list[str]) -> int:
    """Measure what was asked for and print the bounds; 0 if all are met."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART")
    parser.add_argument("--rounds", type=int, default=7, help="how often each is measured")
    parser.add_argument("--walks", type=int, default=30, help="how often memory is walked for")
    said = parser.parse_args(words)
    if unknown := set(said.parts) - set(PARTS):
        parser.error(f"there is no part {unknown.pop()}; there are {', '.join(PARTS)}")
    bounds: list[Bound] = []
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as name, Screen(*SIZE) as screen:
        bench = Bench(screen, Path(name), said.rounds, said.walks)
        for part in said.parts or PARTS:
            bounds += getattr(bench, part)()
    print("\nIn short")
    for bound in bounds:
        print(f"  {bound}")
    return 0 if all(bound.is_met for bound in bounds) else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
