"""What stands between Qt and the screens: the store, silence, touch and keys, fonts, pictures."""
