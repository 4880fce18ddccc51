using Scriban.Runtime;

namespace GlpiBridge.Forms.Rendering;

/// <summary>The names that a template may use, with their values encoded as HTML.</summary>
internal static class TemplateValues
{
    public static ScriptObject Of(TicketContent content) => new()
    {
        ["reference"] = Html(content.Reference),
        ["caller"] = Of(content.Caller),
        ["person"] = content.Person is { } person ? Of(person) : null,
        ["availability"] = content.Availability is { } availability ? Html(availability) : null,
        ["sections"] = new ScriptArray(content.Sections.Select(section => new ScriptObject
        {
            ["title"] = Html(section.Title),
            ["answers"] = new ScriptArray(section.Answers.Select(answer => new ScriptObject
            {
                ["label"] = Html(answer.Label),
                ["html"] = Html(answer.Text),
            })),
        })),
    };

    private static ScriptObject Of(Contact contact) => new()
    {
        ["name"] = Html(contact.Name),
        ["phone"] = contact.Phone is { } phone ? Html(phone) : null,
        ["email"] = contact.Email is { } email ? Html(email) : null,
    };

    private static string Html(string text) => string.Join("<br>",
        text.ReplaceLineEndings("\n").Split('\n').Select(Encode));

    // Markup and nothing else: an apostrophe, a plus or an emoji written as a number is not found by the technician's search. Control characters cannot be shown.
    private static string Encode(string line) => string.Concat(line.Where(character => !char.IsControl(character) || character is '\t'))
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
