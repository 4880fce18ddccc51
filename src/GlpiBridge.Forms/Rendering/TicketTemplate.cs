using GlpiBridge.Forms.Loading;
using Scriban;

namespace GlpiBridge.Forms.Rendering;

/// <summary>
/// A Scriban template of a ticket's body, from <c>config/templates</c>. Values go in already encoded (Scriban does not escape), so what a user
/// types can be neither markup nor template code.
/// </summary>
public sealed class TicketTemplate
{
    private const int LoopLimit = 2_000;
    private const int RecursiveLimit = 20;
    private readonly Template template;

    private TicketTemplate(string name, Template template)
    {
        Name = name;
        this.template = template;
    }

    /// <summary>File name, for messages.</summary>
    public string Name { get; }

    /// <summary>Compiles a template.</summary>
    /// <exception cref="FormFileException">The template does not compile; the message says where.</exception>
    public static TicketTemplate Parse(string name, string text)
    {
        var template = Template.Parse(text, name);
        return template.HasErrors
            ? throw new FormFileException($"templates/{name} : le modèle ne se compile pas. {string.Join(" ", template.Messages.Select(message => message.ToString()))}")
            : new TicketTemplate(name, template);
    }

    /// <summary>The body of a ticket, as HTML.</summary>
    /// <exception cref="FormFileException">The template uses something that <see cref="TicketContent"/> does not give.</exception>
    public string Render(TicketContent content)
    {
        var context = new TemplateContext { StrictVariables = true, LoopLimit = LoopLimit, RecursiveLimit = RecursiveLimit };
        context.PushGlobal(TemplateValues.Of(content));
        try
        {
            return template.Render(context).Trim();
        }
        catch (Scriban.Syntax.ScriptRuntimeException error)
        {
            throw new FormFileException($"templates/{Name} : {error.OriginalMessage} ({error.Span.ToStringSimple()})", error);
        }
    }
}
