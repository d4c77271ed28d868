"""What any such site needs: allowed methods, refusals, private pages, error pages, fixed parts of the frame."""
