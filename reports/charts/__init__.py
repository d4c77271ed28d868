"""Pictures of a report: SVG that is there at once (``score_axis``, ``share_axis``) and figures that can be explored."""
