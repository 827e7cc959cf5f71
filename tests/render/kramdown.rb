# Prints what Jekyll's kramdown publishes of posts, with Jekyll 4's and Chirpy's options; Liquid is not run and code is not
# highlighted. Usage: ruby kramdown.rb OUTDIR POST.md...   writes OUTDIR/POST.md.html for each post.
require 'kramdown'
require 'kramdown-parser-gfm'

SITE_OPTIONS = {
  input: 'GFM', hard_wrap: false, auto_ids: true, toc_levels: (1..6).to_a, entity_output: 'as_char',
  smart_quotes: 'lsquo,rsquo,ldquo,rdquo', footnote_nr: 1, syntax_highlighter: nil
}.freeze
FRONT_MATTER = /\A---\s*\n.*?\n?^(?:---|\.\.\.)\s*$\n?/m

folder = ARGV.shift
ARGV.each do |path|
  body = File.read(path, encoding: 'bom|utf-8').sub(FRONT_MATTER, '')
  html = Kramdown::Document.new(body, SITE_OPTIONS).to_html
  File.write(File.join(folder, "#{File.basename(path)}.html"), html)
end
