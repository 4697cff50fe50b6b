"""What this visitor is doing: values and rules, without Qt."""
