"""The published findings as a library: searched, put in order, held beside each other, cited and handed out.

Everything here is pure: the findings of an edition go in, values and texts come out.
"""
