using Scriban.Runtime;

namespace GlpiBridge.Forms.Rendering;

/// <summary>The names that a template may use, with their values encoded as HTML.</summary>
internal static class TemplateValues
{
    public static ScriptObject Of(TicketContent content) => new()
    {
        ["reference"] = HtmlText.Encode(content.Reference),
        ["form"] = HtmlText.Encode(content.Form),
        ["caller"] = Of(content.Caller),
        ["person"] = content.Person is { } person ? Of(person) : null,
        ["availability"] = content.Availability is { } availability ? Of(availability) : null,
        ["sections"] = new ScriptArray(content.Sections.Select(section => new ScriptObject
        {
            ["title"] = HtmlText.Encode(section.Title),
            ["answers"] = new ScriptArray(section.Answers.Select(Of)),
        })),
    };

    private static ScriptObject Of(Answer answer) => new()
    {
        ["question"] = answer.Question,
        ["label"] = HtmlText.Encode(answer.Label),
        ["html"] = answer.Html,
        ["is_block"] = answer.IsBlock,
        ["is_asset"] = answer.IsAsset,
        ["asset_name"] = answer.AssetName is { } name ? HtmlText.Encode(name) : null,
    };

    private static ScriptObject Of(Contact contact) => new()
    {
        ["name"] = HtmlText.Encode(contact.Name),
        ["phone"] = contact.Phone is { } phone ? HtmlText.Encode(phone) : null,
        ["email"] = contact.Email is { } email ? HtmlText.Encode(email) : null,
    };
}
