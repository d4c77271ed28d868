"""What the public pages of studies and findings show, ready for their templates."""
