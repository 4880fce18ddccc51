using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.RichTexts;

namespace GlpiBridge.Desk.Requests;

/// <summary>
/// The pictures inside the texts of a submission, with the tag by which GLPI finds each one's place. GLPI looks for tags anywhere in the text, so they
/// are made anew for each sending, where nobody can have typed them, and all of one length, where none is part of another.
/// </summary>
internal sealed class InlineImages(IReadOnlyList<AttachedFile> files)
{
    private readonly Dictionary<Guid, string> tags = files.ToDictionary(file => file.Id, _ => $"gb-{Guid.NewGuid():N}");

    /// <summary>The files of the pictures that a visible text shows, in the order of the page.</summary>
    public IEnumerable<ComposedFile> Composed => files.Select(file => new ComposedFile(file, file.Name, tags[file.Id]));

    /// <summary>Only what a text shows: a picture that was taken out of it again stays behind.</summary>
    public static InlineImages Of(IEnumerable<RichTextQuestion> questions, FormAnswers visible) => new(
        [.. questions.SelectMany(question => RichText.Images(visible.Value(question.Id)).Join(visible.Files(question.Id), id => id, file => file.Id, (_, file) => file))]);

    /// <summary>The text as GLPI wants it: each picture an element with its tag, where GLPI puts an address of its own.</summary>
    public string Place(string html) => RichText.WithImages(html, file => tags.TryGetValue(file, out var tag) ? new ImageReference("x", tag) : null);
}
