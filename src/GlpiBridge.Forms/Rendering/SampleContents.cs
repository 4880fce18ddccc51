using GlpiBridge.Forms.Fields;

namespace GlpiBridge.Forms.Rendering;

/// <summary>Contents to try a template out with: whatever it may meet, so that a wrong name shows when the form is loaded and not when somebody sends it.</summary>
internal static class SampleContents
{
    private const string Block = "<p>Exemple</p><ul><li>Exemple</li></ul>";

    public static IEnumerable<TicketContent> Of(FormDefinition form)
    {
        yield return With(form, new Contact("Jane DOE", "05 46 00 00 11", "j.doe@example.org"), Block, "PC-001");
        yield return With(form, new Contact("Jane DOE", null, null), "Exemple", assetName: null);
        yield return new TicketContent { Reference = "GB-XXXX-XXXX", Form = form.Title, Caller = new Contact("Jane DOE", null, null), Sections = [] };
    }

    private static TicketContent With(FormDefinition form, Contact contact, string html, string? assetName) => new()
    {
        Reference = "GB-XXXX-XXXX",
        Form = form.Title,
        Caller = contact,
        Person = contact,
        Availability = new Answer("disponibilites", "Disponibilités", html, html == Block, IsAsset: false, AssetName: null),
        Sections = [.. form.Sections.Select(section => new AnsweredSection(section.Title, [.. section.Questions.Select(question => Answered(question, html, assetName))]))],
    };

    private static Answer Answered(Question question, string html, string? assetName) => new(
        question.Id, question.TicketLabel, html, html == Block, question is AssetQuestion, question is AssetQuestion ? assetName : null);
}
