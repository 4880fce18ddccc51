using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.RichTexts;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>Reads a posted form: the questions of the definition and nothing else that may have been sent along.</summary>
internal static class PostedAnswers
{
    private const string Html = "html";

    public static string FieldName(string key) => "r." + key;

    /// <summary>Field that says how a formatted text was written: « html » by the editor, else as plain text.</summary>
    public static string FormatField(Question question) => FieldName(question.Id) + ".format";

    /// <param name="form">The form that was posted.</param>
    /// <param name="posted">What the browser sent.</param>
    /// <param name="kept">
    /// What was kept before: it stands for the questions that did not show and so were not sent, and a formatted text that comes back as the plain text
    /// shown of it has not been changed.
    /// </param>
    public static FormAnswers Read(Questionnaire form, IFormCollection posted, FormAnswers kept) => form.Questions
        .Where(question => question is not FilesQuestion)
        .SelectMany(question => question.Keys, (question, key) => (Question: question, Key: key))
        .Aggregate(FormAnswers.Empty, (answers, field) => answers.With(field.Key, Values(field.Question, field.Key, posted, kept)));

    public static IReadOnlyList<IFormFile> Files(FilesQuestion question, IFormCollection posted) => posted.Files.GetFiles(FieldName(question.Id));

    private static IEnumerable<string?> Values(Question question, string key, IFormCollection posted, FormAnswers kept)
    {
        if (!posted.ContainsKey(FieldName(key)) && IsSentWhenShown(question, key))
        {
            return !kept.IsFilled(key) && key == question.Id && question.InitialValue is { } initial ? [initial] : kept.Values(key);
        }

        var values = posted[FieldName(key)].AsEnumerable();
        return question is RichTextQuestion rich ? values.Select(text => RichTextOf(rich, text ?? "", posted, kept)) : values;
    }

    // Buttons to tick send nothing when none is ticked; every other control sends its value, an empty one too.
    private static bool IsSentWhenShown(Question question, string key) =>
        question is DropdownQuestion or not (ChoiceQuestion or CheckboxesQuestion or PersonQuestion) || (question is PersonQuestion && key != question.Id);

    private static string RichTextOf(RichTextQuestion question, string text, IFormCollection posted, FormAnswers kept)
    {
        if (posted[FormatField(question)] == Html)
        {
            return RichText.Clean(text, FileAddress.FileOf);
        }

        var shown = kept.IsFilled(question.Id) ? kept.Value(question.Id) : question.InitialValue ?? "";
        return Lines(RichText.ToPlain(shown)) == Lines(text) ? shown : RichText.FromPlain(text) + Pictures(shown);
    }

    // A plain field shows no pictures, and so takes none away.
    private static string Pictures(string shown) => string.Concat(RichText.Images(shown).Select(file => $"<p><img src=\"{RichText.ImageScheme}{file:D}\" alt=\"\"></p>"));

    private static string Lines(string text) => text.ReplaceLineEndings("\n").Trim();
}
