namespace GlpiBridge.Glpi.Documents;

/// <summary>
/// The <c>_tag_filename</c> of a multipart call: one entry per file part, in their order (scenario document-one-call, step mixed). GLPI searches and replaces tags as bare text,
/// in the whole description. A file that is no inline image therefore gets the empty tag and no stand-in: with "-" an attachment that GLPI already has would turn every
/// hyphen into the tag of then, and an attached picture would take the place of an inline one.
/// </summary>
internal static class InlineTags
{
    /// <exception cref="ArgumentException">A tag would spoil the text.</exception>
    public static IReadOnlyList<string>? Of(IReadOnlyList<FileToSend> files, string content)
    {
        var tags = files.Select(file => file.InlineTag).OfType<string>().ToList();
        if (tags.Count == 0)
            return null;
        if (tags.Exists(tag => tag.Length == 0 || !tag.All(IsPlain)))
            throw new ArgumentException("The tag of an inline image holds letters, digits, dots, hyphens and underscores only.", nameof(files));
        for (var i = 0; i < tags.Count; i++)
        {
            if (tags.Where((other, at) => at != i && other.Contains(tags[i], StringComparison.OrdinalIgnoreCase)).Any() || Count(content, tags[i]) != Count(content, $"id=\"{tags[i]}\""))
                throw new ArgumentException("The tag of an inline image stands in the id of its images only, as id=\"TAG\", and is no part of another tag.", nameof(files));
        }
        return [.. files.Select(file => file.InlineTag ?? "")];
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_';

    private static int Count(string text, string part)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(part, at + part.Length, StringComparison.OrdinalIgnoreCase))
            count++;
        return count;
    }
}
