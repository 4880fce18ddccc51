using System.Globalization;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.RichTexts;

namespace GlpiBridge.Desk.Requests;

/// <summary>The pictures inside the texts of a submission, with the tag by which GLPI finds each one's place.</summary>
public sealed class InlineImages
{
    private readonly Dictionary<Guid, string> tags = [];

    private InlineImages(IReadOnlyList<AttachedFile> files) => Files = files;

    /// <summary>The files of the pictures that stand in a text, in the order of the page.</summary>
    public IReadOnlyList<AttachedFile> Files { get; }

    public string TagOf(AttachedFile file) => tags[file.Id];

    /// <summary>Only pictures that a visible text shows: one that was taken out of the text again stays behind.</summary>
    public static InlineImages Of(IEnumerable<RichTextQuestion> questions, FormAnswers visible)
    {
        var files = questions.SelectMany(question => RichText.Images(visible.Value(question.Id))
            .Select(id => visible.Files(question.Id).FirstOrDefault(file => file.Id == id)))
            .OfType<AttachedFile>()
            .ToList();
        var images = new InlineImages(files);
        foreach (var file in files)
        {
            images.tags[file.Id] = string.Create(CultureInfo.InvariantCulture, $"gb{images.tags.Count + 1}-{file.Id:N}");
        }

        return images;
    }

    /// <summary>The text as GLPI wants it: each picture an element with its tag; GLPI puts its own address there.</summary>
    public string Place(string html) =>
        RichText.WithImages(html, file => tags.TryGetValue(file, out var tag) ? new ImageReference("x", tag) : null);
}
