"""What signs, units and short forms are called in English and in Spanish, for a voice."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.content.tongue import Tongue

_ENGLISH = Tongue(
    signs=MappingProxyType(
        {
            "&": "and",
            "+": "plus",
            "%": "percent",
            "@": "at",
            "#": "number",
            "=": "equals",
            "<": "less than",
            ">": "more than",
            "\u2264": "at most",
            "\u2265": "at least",
            "\u00b1": "plus or minus",
            "\u00d7": "times",
            "\u00f7": "divided by",
            "\u2248": "about",
            "~": "about",
            "\u2260": "is not",
            "\u2212": "minus",
            "$": "dollars",
            "\u20ac": "euros",
            "\u00a3": "pounds",
            "\u00b0": "degrees",
            "\u2192": "to",
        }
    ),
    units=MappingProxyType(
        {
            "%": ("percent", "percent"),
            "°F": ("degree Fahrenheit", "degrees Fahrenheit"),
            "°C": ("degree Celsius", "degrees Celsius"),
            "°": ("degree", "degrees"),
            "mg": ("milligram", "milligrams"),
            "mcg": ("microgram", "micrograms"),
            "µg": ("microgram", "micrograms"),
            "g": ("gram", "grams"),
            "kg": ("kilogram", "kilograms"),
            "lb": ("pound", "pounds"),
            "lbs": ("pound", "pounds"),
            "oz": ("ounce", "ounces"),
            "ml": ("milliliter", "milliliters"),
            "mL": ("milliliter", "milliliters"),
            "dL": ("deciliter", "deciliters"),
            "L": ("liter", "liters"),
            "mmHg": ("millimeter of mercury", "millimeters of mercury"),
            "mm": ("millimeter", "millimeters"),
            "cm": ("centimeter", "centimeters"),
            "m": ("meter", "meters"),
            "km": ("kilometer", "kilometers"),
            "ft": ("foot", "feet"),
            "hr": ("hour", "hours"),
            "hrs": ("hour", "hours"),
            "min": ("minute", "minutes"),
        }
    ),
    money=MappingProxyType(
        {
            "$": ("dollar", "dollars"),
            "\u20ac": ("euro", "euros"),
            "\u00a3": ("pound", "pounds"),
        }
    ),
    short_forms=MappingProxyType(
        {
            "dr.": "Doctor",
            "drs.": "Doctors",
            "e.g.": "for example",
            "i.e.": "that is",
            "vs.": "versus",
            "etc.": "et cetera",
            "approx.": "approximately",
            "no.": "number",
            "nos.": "numbers",
            "jr.": "Junior",
            "sr.": "Senior",
            "jan.": "January",
            "feb.": "February",
            "apr.": "April",
            "aug.": "August",
            "sept.": "September",
            "oct.": "October",
            "nov.": "November",
            "dec.": "December",
        }
    ),
    months=frozenset(
        [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sept",
            "sep",
            "oct",
            "nov",
            "dec",
        ]
    ),
    in_addresses=MappingProxyType(
        {
            ".": "dot",
            "/": "slash",
            "-": "dash",
            "_": "underscore",
            ":": "colon",
            "@": "at",
            "?": "question mark",
            "=": "equals",
            "&": "and",
            "#": "hash",
            "%": "percent",
            "+": "plus",
            "~": "tilde",
        }
    ),
    has_long_years=True,
    thousands=r"[,\u00a0\u202f]",
    to="to",
    point="point",
    comma="comma",
    minus="minus",
    over="over",
    both="and",
    either="or",
    per="per",
    nought="oh",
    fractions=MappingProxyType(
        {
            (1, 2): "one half",
            (1, 3): "one third",
            (2, 3): "two thirds",
            (1, 4): "one quarter",
            (3, 4): "three quarters",
        }
    ),
    stops_in_letters=True,
)

_SPANISH = Tongue(
    signs=MappingProxyType(
        {
            "&": "y",
            "+": "más",
            "%": "por ciento",
            "@": "arroba",
            "#": "número",
            "=": "igual a",
            "<": "menos de",
            ">": "más de",
            "\u2264": "como máximo",
            "\u2265": "como mínimo",
            "\u00b1": "más o menos",
            "\u00d7": "por",
            "\u00f7": "entre",
            "\u2248": "unos",
            "~": "unos",
            "\u2260": "no es",
            "\u2212": "menos",
            "$": "dólares",
            "\u20ac": "euros",
            "\u00a3": "libras",
            "\u00b0": "grados",
            "\u2192": "a",
        }
    ),
    units=MappingProxyType(
        {
            "%": ("por ciento", "por ciento"),
            "°F": ("grado Fahrenheit", "grados Fahrenheit"),
            "°C": ("grado Celsius", "grados Celsius"),
            "°": ("grado", "grados"),
            "mg": ("miligramo", "miligramos"),
            "mcg": ("microgramo", "microgramos"),
            "µg": ("microgramo", "microgramos"),
            "g": ("gramo", "gramos"),
            "kg": ("kilogramo", "kilogramos"),
            "lb": ("libra", "libras"),
            "lbs": ("libra", "libras"),
            "oz": ("onza", "onzas"),
            "ml": ("mililitro", "mililitros"),
            "mL": ("mililitro", "mililitros"),
            "dL": ("decilitro", "decilitros"),
            "L": ("litro", "litros"),
            "mmHg": ("milímetro de mercurio", "milímetros de mercurio"),
            "mm": ("milímetro", "milímetros"),
            "cm": ("centímetro", "centímetros"),
            "m": ("metro", "metros"),
            "km": ("kilómetro", "kilómetros"),
            "h": ("hora", "horas"),
            "min": ("minuto", "minutos"),
        }
    ),
    money=MappingProxyType(
        {
            "$": ("dólar", "dólares"),
            "\u20ac": ("euro", "euros"),
            "\u00a3": ("libra", "libras"),
        }
    ),
    short_forms=MappingProxyType(
        {
            "dr.": "doctor",
            "dra.": "doctora",
            "dres.": "doctores",
            "sr.": "señor",
            "sra.": "señora",
            "srta.": "señorita",
            "ud.": "usted",
            "uds.": "ustedes",
            "p.ej.": "por ejemplo",
            "p. ej.": "por ejemplo",
            "etc.": "etcétera",
            "aprox.": "aproximadamente",
            "vs.": "versus",
            "núm.": "número",
            "no.": "número",
            "n.º": "número",
            "ee. uu.": "Estados Unidos",
            "ee.uu.": "Estados Unidos",
            "a.m.": "a eme",
            "a. m.": "a eme",
            "p.m.": "pe eme",
            "p. m.": "pe eme",
        }
    ),
    first_of_month=(
        r"\s+de\s+(?i:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre"
        r"|noviembre|diciembre)\b"
    ),
    in_addresses=MappingProxyType(
        {
            ".": "punto",
            "/": "barra",
            "-": "guion",
            "_": "guion bajo",
            ":": "dos puntos",
            "@": "arroba",
            "?": "signo de pregunta",
            "=": "igual",
            "&": "y",
            "#": "almohadilla",
            "%": "por ciento",
            "+": "más",
            "~": "tilde",
        }
    ),
    to="a",
    point="punto",
    comma="coma",
    minus="menos",
    over="sobre",
    both="y",
    either="o",
    per="por",
    nought="cero",
    fractions=MappingProxyType(
        {
            (1, 2): "un medio",
            (1, 3): "un tercio",
            (2, 3): "dos tercios",
            (1, 4): "un cuarto",
            (3, 4): "tres cuartos",
        }
    ),
)

_TONGUES: Mapping[str, Tongue] = MappingProxyType({"en": _ENGLISH, "es": _SPANISH})
_ANY = Tongue()


def tongue_of(language: str) -> Tongue:
    """Give what is known of a language by its code; an empty tongue for one that is not known."""
    return _TONGUES.get(language.split("-")[0], _ANY)
