"""Every screen, looked at: pictures, a walk by touch, and what is really painted."""
