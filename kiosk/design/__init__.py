"""How it looks: colours, sizes and the one stylesheet, without Qt."""
