"""The signs that a page or a card may carry, by the name that staff write."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

ICONS: Mapping[str, str] = MappingProxyType(
    {
        "allergy": "mdi6.flower-pollen-outline",
        "balloon": "mdi6.circle-double",
        "bandage": "mdi6.bandage",
        "bed": "mdi6.bed-outline",
        "bleeding": "mdi6.water-outline",
        "blood-clot": "mdi6.pipe",
        "bone": "mdi6.bone",
        "brace": "mdi6.tshirt-crew-outline",
        "break": "mdi6.lightning-bolt-outline",
        "calendar": "mdi6.calendar-clock",
        "car": "mdi6.car-outline",
        "caution": "mdi6.alert-outline",
        "chair": "mdi6.sofa-single-outline",
        "choices": "mdi6.sign-direction",
        "clock": "mdi6.clock-outline",
        "cost": "mdi6.cash-multiple",
        "doctor": "mdi6.doctor",
        "exercise": "mdi6.dumbbell",
        "germ": "mdi6.bacteria-outline",
        "heart": "mdi6.heart-outline",
        "help": "mdi6.lifebuoy",
        "home": "mdi6.home-outline",
        "ice": "mdi6.snowflake",
        "info": "mdi6.information-outline",
        "leak": "mdi6.water-alert-outline",
        "list": "mdi6.clipboard-list-outline",
        "lungs": "mdi6.lungs",
        "medicine": "mdi6.pill",
        "nerve": "mdi6.flash-outline",
        "no-entry": "mdi6.cancel",
        "people": "mdi6.account-group-outline",
        "question": "mdi6.help-circle-outline",
        "question-bubble": "mdi6.chat-question-outline",
        "ready": "mdi6.clipboard-check-outline",
        "scales": "mdi6.scale-balance",
        "shield": "mdi6.shield-alert-outline",
        "sleep": "mdi6.sleep",
        "sources": "mdi6.book-open-page-variant-outline",
        "syringe": "mdi6.needle",
        "walk": "mdi6.walk",
        "words": "mdi6.book-alphabet",
        "x-ray": "mdi6.radiology-box-outline",
    }
)
"""Names for content files, and the glyph of qtawesome's `mdi6` family that each draws."""
