using GlpiBridge.Forms.Loading;
using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;

namespace GlpiBridge.Forms.Rendering;

/// <summary>
/// A Scriban template of a ticket's body, from <c>config/templates</c>. Values go in already encoded (Scriban does not escape), so what a user
/// types can be neither markup nor template code.
/// </summary>
public sealed class TicketTemplate
{
    private const int LoopLimit = 5_000;
    private const int RecursiveLimit = 20;
    private const int ObjectRecursionLimit = 5;

    // Scriban cuts at 1 Mi characters without a word: a few long answers with tables come to more.
    private const int OutputLimit = 32 * 1024 * 1024;

    private static readonly TimeSpan RegexTimeOut = TimeSpan.FromSeconds(1);

    private readonly Template template;
    private readonly IncludedTemplates includes;

    private TicketTemplate(string name, Template template, IncludedTemplates includes)
    {
        Name = name;
        this.template = template;
        this.includes = includes;
    }

    /// <summary>File name, for messages.</summary>
    public string Name { get; }

    /// <summary>Compiles a template that includes no other.</summary>
    /// <param name="name">File name, for messages.</param>
    /// <param name="text">The template.</param>
    /// <exception cref="FormFileException">The template does not compile; the message says where.</exception>
    public static TicketTemplate Parse(string name, string text) => Parse(name, text, IncludedTemplates.None);

    internal static TicketTemplate Parse(string name, string text, IncludedTemplates includes)
    {
        var template = Template.Parse(text, name);
        return template.HasErrors ? throw TemplateFault.Of(template.Messages, name, text) : new TicketTemplate(name, template, includes);
    }

    /// <summary>The body of a ticket, as HTML.</summary>
    /// <param name="content">What the ticket says.</param>
    /// <exception cref="FormFileException">The template uses something that <see cref="TicketContent"/> does not give, or runs out of its limits.</exception>
    public string Render(TicketContent content)
    {
        var values = TemplateValues.Of(content);
        var context = new TemplateContext(Builtins())
        {
            TemplateLoader = includes,
            StrictVariables = true,
            EnableRelaxedMemberAccess = false,
            MemberFilter = _ => false,
            LoopLimit = LoopLimit,
            RecursiveLimit = RecursiveLimit,
            ObjectRecursionLimit = ObjectRecursionLimit,
            RegexTimeOut = RegexTimeOut,
            LimitToString = OutputLimit,
            OnStringLimit = ScriptLimitBehavior.Throw,
            OutputLimit = OutputLimit,
            OnOutputLimit = ScriptLimitBehavior.Throw,
        };
        context.PushGlobal(values);
        try
        {
            return template.Render(context).Trim();
        }
        catch (ScriptRuntimeException error)
        {
            throw TemplateFault.Of(error, Name);
        }
    }

    // What runs a text as a template has no business where users' texts pass.
    private static BuiltinFunctions Builtins()
    {
        var builtins = new BuiltinFunctions();
        var objects = (ScriptObject)builtins["object"]!;
        objects.Remove("eval");
        objects.Remove("eval_template");
        return builtins;
    }
}
