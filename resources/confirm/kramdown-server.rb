# Renders posts as the site will: kramdown, GFM input, Jekyll's options. Stays up until standard input ends.
#
# Answers are one letter, a length and as many bytes (lengths are 32 bits, big end first):
#   R  ready; the versions as text. Sent once, first
#   M  kramdown or its GFM parser is missing; what is missing as text. Sent once instead of R
#   H  the HTML of a post
#   E  why a post could not be rendered, as text
# Requests are two lengths, then the site's kramdown options as JSON, then the post's body, UTF-8 without front matter.
#
# The post is a stranger's. It is only ever parsed: code is not highlighted, Liquid is not run, and once everything is
# loaded the process can open no file, start no process and grow to no more than MEMORY_LIMIT.

MEMORY_LIMIT = 2 << 30 # bytes of address space
SECONDS_PER_POST = 30 # of processor time: ends a process whose editor is gone before it did
LARGEST_ANSWER = 64 << 20

# Closes what the editor had open and handed down unknowingly: a pipe or socket held here would never be seen to end.
def close_inherited
  Dir.children('/proc/self/fd').map(&:to_i).select { |number| number > 2 }.each do |number|
    %w[r w].each do |mode|
      IO.for_fd(number, mode).close
      break
    rescue SystemCallError, ArgumentError
      next # open for the other way, closed meanwhile, or Ruby's own
    end
  end
rescue SystemCallError
  nil # this system does not tell
end

close_inherited
input = $stdin.dup.binmode
OUTPUT = $stdout.dup.binmode
$stdout.reopen($stderr) # what a library prints does not reach the editor

def answer(letter, text)
  bytes = text.dup.force_encoding('BINARY')
  OUTPUT.write(letter, [bytes.bytesize].pack('N'), bytes)
  OUTPUT.flush
end

begin
  require 'json'
  require 'kramdown'
  require 'kramdown-parser-gfm'
rescue LoadError => e
  answer('M', e.message)
  exit
end

# What Jekyll sets where the site sets nothing. The theme sets only how code is highlighted.
DEFAULTS = {
  auto_ids: true, hard_wrap: false, toc_levels: (1..6).to_a, entity_output: 'as_char',
  smart_quotes: 'lsquo,rsquo,ldquo,rdquo', footnote_nr: 1
}.freeze
# What a site may set besides: these change the HTML and load nothing.
SITE_OPTIONS = (DEFAULTS.keys + %i[
  auto_id_prefix auto_id_stripping footnote_backlink footnote_backlink_inline footnote_prefix gfm_quirks header_offset
  html_to_native link_defs math_engine parse_block_html parse_span_html remove_line_breaks_for_cjk typographic_symbols
]).freeze
FORBIDDEN_IN_POSTS = %i[
  template syntax_highlighter syntax_highlighter_opts math_engine_opts transliterated_header_ids
].freeze

def options_of(site)
  chosen = site.each_with_object({}) do |(name, value), found|
    found[name.to_sym] = value if SITE_OPTIONS.include?(name.to_sym)
  end
  DEFAULTS.merge(chosen).merge(input: 'GFM', syntax_highlighter: nil, template: '', show_warnings: false,
                               forbidden_inline_options: FORBIDDEN_IN_POSTS.dup)
end

def render(json, body)
  text = body.force_encoding('UTF-8').delete_prefix("\u{feff}")
  raise ArgumentError, 'it holds bytes that are not UTF-8' unless text.valid_encoding?

  html = Kramdown::Document.new(text, options_of(JSON.parse(json))).to_html
  raise ArgumentError, 'its page is too large' if html.bytesize > LARGEST_ANSWER

  html
end

# Loads what kramdown loads only when a post first needs it.
WARM_UP = <<~'POST'
  # A "title" & [link](u){: .c}[^1]

  * TOC
  {:toc}

  | a | b |
  |---|--:|

  term
  : *definition* **of** `code` ~~old~~ &copy; <b>x</b> $$x$${: .c} -- <http://a.b>

  <div markdown="1">$$x$$</div>

  $$
  x
  $$
  {: .c}

  - [x] done

  ```ruby
  code
  ```

  [^1]: note HTML
  *[HTML]: abbreviation
POST

def limit(name, value)
  Process.setrlimit(name, value)
rescue StandardError, NotImplementedError
  nil # this system has no such limit
end

def close_doors
  Kramdown::Converter.configurables[:syntax_highlighter].clear
  Kramdown::Converter.configurables[:math_engine].keep_if { |name, _| name == :mathjax }
  render('{}', WARM_UP.dup)
  limit(:NOFILE, 3)
  limit(:NPROC, 0)
  limit(:AS, MEMORY_LIMIT)
end

def limit_next_post
  used = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
  hard = Process.getrlimit(:CPU).last
  Process.setrlimit(:CPU, [used.ceil + SECONDS_PER_POST, hard].min, hard)
rescue StandardError, NotImplementedError
  nil
end

begin
  Process.setpriority(Process::PRIO_PROCESS, 0, 10) # typing comes first
rescue StandardError, NotImplementedError
  nil
end
close_doors
answer('R', "kramdown #{Kramdown::VERSION}")
while (lengths = input.read(8)) && lengths.bytesize == 8
  json, body = lengths.unpack('N2').map { |length| input.read(length) || +'' }
  limit_next_post
  begin
    answer('H', render(json, body))
  rescue StandardError, SystemStackError, NoMemoryError => e
    answer('E', "#{e.message}"[0, 300])
  end
end
