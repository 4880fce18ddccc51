using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.RichTexts;

namespace GlpiBridge.Desk.Requests;

/// <summary>The pictures inside the texts of a submission, with the tag by which GLPI finds each one's place.</summary>
public static class InlineImages
{
    /// <summary>The files of the pictures that a visible text shows, in the order of the page: one that was taken out of the text again stays behind.</summary>
    public static IReadOnlyList<AttachedFile> Of(IEnumerable<RichTextQuestion> questions, FormAnswers visible) =>
        [.. questions.SelectMany(question => RichText.Images(visible.Value(question.Id)).Join(visible.Files(question.Id), id => id, file => file.Id, (_, file) => file))];

    /// <summary>All tags are of one length: GLPI takes a tag that is part of another for that other one.</summary>
    public static string TagOf(Guid file) => $"gb-{file:N}";

    /// <summary>The text as GLPI wants it: each picture an element with its tag, where GLPI puts an address of its own.</summary>
    public static string Place(string html, IReadOnlyList<AttachedFile> images)
    {
        var known = images.Select(file => file.Id).ToHashSet();
        return RichText.WithImages(html, file => known.Contains(file) ? new ImageReference("x", TagOf(file)) : null);
    }
}
