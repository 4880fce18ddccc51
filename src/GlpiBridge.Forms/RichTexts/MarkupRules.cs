namespace GlpiBridge.Forms.RichTexts;

/// <summary>What may stand in a text: the allow-list that <see cref="MarkupSanitizer"/> goes by.</summary>
/// <param name="Tags">Elements; of others the content remains.</param>
/// <param name="Attributes">Attributes of any element.</param>
/// <param name="Properties">Properties within <c>style</c>.</param>
/// <param name="Schemes">What an address may begin with; one without a scheme is left to <paramref name="Address"/>.</param>
/// <param name="Address">The address to keep, or null: given the element, the address as it was written, and what the schemes left of it.</param>
public sealed record MarkupRules(
    IReadOnlyCollection<string> Tags,
    IReadOnlyCollection<string> Attributes,
    IReadOnlyCollection<string> Properties,
    IReadOnlyCollection<string> Schemes,
    Func<string, string, string?, string?> Address)
{
    /// <summary>Elements of every formatted text.</summary>
    public static IReadOnlyList<string> CommonTags { get; } =
    [
        "p", "div", "br", "span", "strong", "b", "em", "i", "u", "s", "sub", "sup", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "hr",
        "ul", "ol", "li", "a", "img", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "colgroup", "col",
    ];

    /// <summary>Attributes of every formatted text.</summary>
    public static IReadOnlyList<string> CommonAttributes { get; } = ["href", "src", "alt", "width", "height", "colspan", "rowspan", "scope", "style", "start"];

    /// <summary>Properties of every formatted text.</summary>
    public static IReadOnlyList<string> CommonProperties { get; } =
    [
        "color", "background-color", "text-align", "text-decoration", "padding-left", "margin-left", "width", "height", "border", "border-collapse", "border-width",
        "border-style", "border-color", "list-style-type", "vertical-align",
    ];
}
