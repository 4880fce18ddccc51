using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace GlpiBridge.Forms.Rendering;

/// <summary>What templates may include: the files of their folder as read at one moment. A name that leads elsewhere is simply unknown.</summary>
internal sealed class IncludedTemplates(IReadOnlyDictionary<string, string> texts) : ITemplateLoader
{
    public static IncludedTemplates None { get; } = new(new Dictionary<string, string>());

    public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => texts.ContainsKey(templateName) ? templateName : null;

    public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => texts[templatePath];

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(texts[templatePath]);
}
