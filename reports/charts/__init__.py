"""Pictures of a report: SVG that is there at once (``pictures``) and figures that can be explored (``figures``)."""
