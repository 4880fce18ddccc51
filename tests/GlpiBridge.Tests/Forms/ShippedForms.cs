using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.Rendering;
using GlpiBridge.Forms.RichTexts;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Tests.Forms;

/// <summary>The forms that ship, and the tickets that their templates make.</summary>
internal static class ShippedForms
{
    private static readonly IReadOnlyList<FormDefinition> All = FormFolder.Read(Path.Combine(RepositoryFolder.Config, "forms"));
    private static readonly TemplateFolder Templates = TemplateFolder.Read(Path.Combine(RepositoryFolder.Config, "templates"));

    public static Contact Caller { get; } = new("Jane DOE", "05 46 00 00 11", "j.doe@agudelle.com");

    /// <summary>Takes a category by its full name, as long as it stands below the question's root.</summary>
    public static AnswerRules Rules { get; } = new()
    {
        CategoryName = (question, name) => name.StartsWith(question.Root + " > ", StringComparison.Ordinal) ? name : null,
        AssetName = number => number == "5CG1234XYZ" ? "PC-MAIRIE-01" : null,
        Extensions = new HashSet<string> { "pdf", "png", "jpg", "docx" },
        MaxFileBytes = 20 * 1024 * 1024,
    };

    public static FormDefinition Form(string id) => All.Single(form => form.Id == id);

    public static Question Question(string form, string id) => Form(form).Questions.Single(question => question.Id == id);

    public static string Body(string form, FormAnswers answers) => Body(Form(form), answers);

    public static string Body(FormDefinition form, FormAnswers answers) =>
        Templates.TemplateOf(form).Render(TicketContent.Of(form, Visibility.Of(form, answers), Rules, Caller, "GB-2345-6789"));

    /// <summary>What is read back out of a body of a form's tickets.</summary>
    public static FormAnswers ReadBack(string form, string body) => TicketReading.Read(Form(form), Templates.TemplateOf(Form(form)), body, Form(form).InitialAnswers);

    /// <summary>What a technician reads where formatting is not shown.</summary>
    public static string Text(string form, FormAnswers answers) => RichText.ToPlain(Body(form, answers));

    public static FormValidation Check(string form, FormAnswers answers) => FormValidation.Of(Form(form), answers, Rules);

    public static AttachedFile File(string name, long length = 1000) => new(Guid.NewGuid(), name, "application/octet-stream", length);
}
