"""What waits for editors: computed over everything that is kept, published or not."""
