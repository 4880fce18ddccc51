using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace GlpiBridge.Tests.Portal.Texts;

/// <summary>What the compiled views write by themselves: Razor has parted markup and code already, so that no guess is made of either.</summary>
internal static partial class ViewLiterals
{
    private static readonly string[] Spoken = ["aria-label", "aria-description", "aria-roledescription", "title", "alt", "placeholder", "data-busy", "label"];

    private static readonly Dictionary<short, OpCode> Codes =
        typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <returns>Every word that stands in a view, with the view's name.</returns>
    public static IReadOnlyList<string> Words(string assembly)
    {
        using var file = File.OpenRead(assembly);
        using var executable = new PEReader(file);
        var reader = executable.GetMetadataReader();
        var found = new List<string>();
        foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition))
        {
            if (ViewOf(reader, type) is { } view)
            {
                var calls = type.GetMethods().Select(reader.GetMethodDefinition).Where(method => method.RelativeVirtualAddress != 0)
                    .Select(method => Calls(reader, executable.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!)).ToList();
                found.AddRange(calls.SelectMany(WordsOf).Select(words => $"{view}: {words}"));
            }
        }

        return found;
    }

    // A view, or the state machine of its method, which is a type within it.
    private static string? ViewOf(MetadataReader reader, TypeDefinition type)
    {
        while (!type.GetDeclaringType().IsNil)
        {
            type = reader.GetTypeDefinition(type.GetDeclaringType());
        }

        return reader.GetString(type.Namespace) == "AspNetCoreGeneratedDocument" ? reader.GetString(type.Name) : null;
    }

    private static IEnumerable<string> WordsOf(IReadOnlyList<(string Method, IReadOnlyList<string> Strings)> calls)
    {
        var markup = new StringBuilder();
        var attribute = "";
        StringBuilder? inner = null;
        var value = "";
        foreach (var (method, strings) in calls)
        {
            // The parts of one attribute are written in between.
            if (method is "BeginWriteTagHelperAttribute")
            {
                inner = new StringBuilder();
            }
            else if (method is "EndWriteTagHelperAttribute")
            {
                value = inner!.ToString();
                inner = null;
            }
            else if (inner is not null)
            {
                inner.Append(method is "WriteLiteral" && strings is [.., var part] ? part : null);
            }
            else if (method is "AddHtmlAttribute" && strings is [var named, ..] && Spoken.Contains(named) && IsWord(value))
            {
                yield return $"{named}=\"{value}\"";
            }
            else if (method is "WriteLiteral")
            {
                // What code writes between two pieces is no word of the view.
                markup.Append(strings is [.., var literal] ? literal : null).Append('\uFFFC');
            }
            else if (method is "BeginWriteAttribute" or "BeginAddHtmlAttributeValues")
            {
                attribute = strings is [var name, ..] ? name : "";
            }
            else if (method is "WriteAttributeValue" or "AddHtmlAttributeValue" && Spoken.Contains(attribute) && strings.FirstOrDefault(IsWord) is { } spoken)
            {
                yield return $"{attribute}=\"{spoken}\"";
            }
            else if (method is "HtmlString" && strings is [.., var called, var said] && Spoken.Contains(called) && IsWord(said))
            {
                yield return $"{called}=\"{said}\"";
            }
            else if (method is "Write" && strings is [.., var written] && Prose().IsMatch(written))
            {
                yield return written;
            }
        }

        var page = new HtmlParser().ParseDocument(markup.ToString());
        foreach (var text in page.Descendants<IText>().Where(text => text.ParentElement?.LocalName is not ("script" or "style") && IsWord(text.Data)))
        {
            yield return text.Data.Trim();
        }

        foreach (var said in page.All.SelectMany(element => Spoken.Select(element.GetAttribute)).OfType<string>().Where(IsWord))
        {
            yield return said;
        }
    }

    // Code writes numbers, signs and patterns, too.
    [GeneratedRegex(@"^(?!true$)(?=.*\p{L}{2})[\p{L}\d\s’'.,:;!?«»()-]+$")]
    private static partial Regex Prose();

    private static bool IsWord(string text) => text.Any(char.IsLetter);

    // The strings that were loaded right before a call: those that it is given.
    private static List<(string Method, IReadOnlyList<string> Strings)> Calls(MetadataReader reader, byte[] il)
    {
        var calls = new List<(string, IReadOnlyList<string>)>();
        var loaded = new List<string>();
        for (var at = 0; at < il.Length;)
        {
            var code = Codes[il[at] == 0xFE ? (short)(0xFE00 | il[at + 1]) : il[at]];
            at += code.Size;
            if (code == OpCodes.Ldstr)
            {
                loaded.Add(reader.GetUserString(MetadataTokens.UserStringHandle(BitConverter.ToInt32(il, at) & 0xFFFFFF)));
            }
            else if (code.FlowControl is FlowControl.Call)
            {
                calls.Add((NameOf(reader, MetadataTokens.EntityHandle(BitConverter.ToInt32(il, at))), [.. loaded]));
                loaded.Clear();
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }

        return calls;
    }

    private static string NameOf(MetadataReader reader, EntityHandle method) => method.Kind switch
    {
        HandleKind.MethodDefinition => Name(reader, reader.GetMethodDefinition((MethodDefinitionHandle)method).Name, reader.GetMethodDefinition((MethodDefinitionHandle)method).GetDeclaringType()),
        HandleKind.MemberReference => Name(reader, reader.GetMemberReference((MemberReferenceHandle)method).Name, reader.GetMemberReference((MemberReferenceHandle)method).Parent),
        HandleKind.MethodSpecification => NameOf(reader, reader.GetMethodSpecification((MethodSpecificationHandle)method).Method),
        _ => "",
    };

    private static string Name(MetadataReader reader, StringHandle name, EntityHandle type) => reader.GetString(name) is var called && called != ".ctor" ? called
        : type.Kind is HandleKind.TypeReference ? reader.GetString(reader.GetTypeReference((TypeReferenceHandle)type).Name) : called;
}
