"""The letters of each typeface in resources/fonts, as ranges of Unicode numbers.

Not written by hand: python -m tests.content.write_letters
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

LETTERS: Mapping[str, str] = MappingProxyType(
    {
        "AtkinsonHyperlegibleNext": (
            "20-7e a0-ac ae-b4 b6-107 10a-113 116-11b 11e-123 126-127 12a-12b 12e-133 136-137 "
            "139-13e 141-148 150-155 158-15b 15e-165 16a-16b 16e-17e 192 218-21b 237 2c6-2c7 2c9 "
            "2d8-2dd 300-304 306-308 30a-30c 312 326-328 394 3a9 3bc 3c0 1e80-1e85 1e9e 1ef2-1ef3 "
            "2009 2013-2014 2018-201a 201c-201e 2020-2022 2026 2030 2039-203a 2044 20ac 20b9 2113 "
            "2122 212e 2202 220f 2211-2212 2215 2219-221a 221e 222b 2248 2260 2264-2265 25ca 266a"
        ),
        "NotoSans": (
            "20-7e a0-ac ae-33f 342 345-373 375-377 37a-37d 37f 384-386 388-38a 38c 38e-3a1 "
            "3a3-3e1 3f0-52f 900-957 960-97f 10fb 1ab0-1ac0 1ac5 1ac7-1ace 1c80-1c88 1d00-1df9 "
            "1dfb-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d 1f50-1f57 1f59 1f5b 1f5d 1f5f-1f70 1f72 1f74 "
            "1f76 1f78 1f7a 1f7c 1f80-1fb4 1fb6-1fba 1fbc-1fbd 1fbf-1fc4 1fc6-1fc8 1fca 1fcc-1fd2 "
            "1fd6-1fda 1fdd-1fe2 1fe4-1fea 1fec-1fed 1ff2-1ff4 1ff6-1ff8 1ffa 1ffc 1ffe 2c60-2c7f "
            "2de0-2e5d a640-a69f a700-a7ca a7d0-a7d1 a7d3 a7d5-a7d9 a7f2-a7ff a8ff a92e ab30-ab6b "
            "fb00-fb06 fe20-fe2f 10780-10785 10787-107b0 107b2-107ba 1df00-1df1e"
        ),
        "NotoSansArabic": (
            "20-7e a0-a3 a5 a7-ab ae-b0 b4 b6-b8 ba-bb bf-107 10a-113 116-11b 11e-123 126-127 "
            "12a-12b 12e-131 136-137 139-13e 141-148 14a-14d 150-15b 15e-161 164-165 16a-17e "
            "218-21b 237 2c6-2c7 2c9 2d8-2dd 300-304 306-308 30a-30c 312 326-328 34f 606-61b "
            "61d-6dc 6de-6ff 750-77f 870-88e 898-8e1 8e3-8ff 1e80-1e85 1e9e 1ef2-1ef3 2e41 "
            "fb50-fbc2 fbd3-fd8f fd92-fdc7 fdcf fdf0-fdff fe70-fe74 fe76-fefc"
        ),
        "NotoSansHebrew": (
            "20-7e a0-a3 a5 a7-ab ae-b0 b4 b6-b8 ba-bb bf-107 10a-113 116-11b 11e-123 126-127 "
            "12a-12b 12e-131 136-137 139-13e 141-148 150-155 158-15b 15e-161 164-165 16a-16b "
            "16e-17e 218-21b 237 2c6-2c7 2c9 2d8-2dd 300-304 306-308 30a-30c 326-328 34f 591-5c7 "
            "5d0-5ea 5ef-5f4 1e80-1e85 1e9e 1ef2-1ef3 fb1e fb20-fb29 fb4f"
        ),
    }
)
"""By typeface, the first one first: those signs that all its weights have a shape for."""
