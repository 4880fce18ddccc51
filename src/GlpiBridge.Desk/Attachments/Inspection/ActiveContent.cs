using System.Text;
using System.Xml;

namespace GlpiBridge.Desk.Attachments.Inspection;

/// <summary>Programs, and pages that run a script in the browser of whoever opens them.</summary>
internal static class ActiveContent
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const string Svg = "http://www.w3.org/2000/svg";

    /// <summary>Extensions of what runs when it is opened, on a desk or on a server.</summary>
    private static readonly HashSet<string> Programs =
    [
        "exe", "dll", "com", "scr", "pif", "cpl", "msi", "msp", "msix", "appx", "bat", "cmd", "ps1", "psm1", "vbs", "vbe", "js", "jse", "mjs", "wsf", "wsh", "hta", "lnk",
        "url", "scf", "inf", "reg", "chm", "jar", "apk", "sh", "bash", "py", "pl", "rb", "cgi", "php", "php3", "php4", "php5", "php7", "php8", "phtml", "phar", "phps",
        "asp", "aspx", "ashx", "asmx", "cshtml", "jsp", "jspx", "htaccess", "htpasswd", "iso", "img", "vhd", "vhdx",
    ];

    /// <summary>Extensions of what a browser runs: GLPI serves them from its own address, and a harmless one cannot be told for sure.</summary>
    private static readonly HashSet<string> Pages = ["html", "htm", "xhtml", "xht", "shtml", "svg", "svgz", "mht", "mhtml", "swf", "xsl", "xslt"];

    private static readonly byte[][] ProgramHeads =
    [
        [0x7f, .. "ELF"u8], [0xfe, 0xed, 0xfa, 0xce], [0xfe, 0xed, 0xfa, 0xcf], [0xce, 0xfa, 0xed, 0xfe], [0xcf, 0xfa, 0xed, 0xfe], [0xca, 0xfe, 0xba, 0xbe],
        [0x4c, 0, 0, 0, 1, 0x14, 2, 0], [0, .. "asm"u8], [.. "dex\n"u8], [.. "ITSF"u8],
    ];

    private static readonly string[] ScriptHeads = ["#!/", "#! /", "<?php", "<?=", "<%"];

    private static readonly string[] PageHeads = ["<!doctype html", "<html", "<head", "<body", "<script", "<svg", "<iframe", "<object", "<embed", "<math"];

    public static bool IsProgramName(string extension) => Programs.Contains(extension);

    public static bool IsPageName(string extension) => Pages.Contains(extension);

    public static bool IsProgram(ReadOnlySpan<byte> head)
    {
        foreach (var signature in ProgramHeads)
        {
            if (head.StartsWith(signature))
            {
                return true;
            }
        }

        // A text may begin with MZ; no program is without zeros right after.
        return (head.StartsWith("MZ"u8) && head[..Math.Min(head.Length, 64)].Contains((byte)0)) || Begins(head, ScriptHeads);
    }

    public static bool IsPage(ReadOnlySpan<byte> head) => Begins(head, PageHeads);

    /// <summary>
    /// What an XML document is to a browser: a parser says it, because a namespace can be written in many ways. One with a document type, which
    /// may swell without end, or that cannot be read is as bad as a page.
    /// </summary>
    public static async Task<bool> IsActiveXmlAsync(Stream content, CancellationToken ct)
    {
        var settings = new XmlReaderSettings { Async = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false };
        using var reader = XmlReader.Create(content, settings);
        try
        {
            while (await reader.ReadAsync())
            {
                ct.ThrowIfCancellationRequested();
                if (reader is { NodeType: XmlNodeType.Element, NamespaceURI: Xhtml or Svg } or { NodeType: XmlNodeType.ProcessingInstruction, Name: "xml-stylesheet" }
                    || (reader.NodeType is XmlNodeType.Element && reader.LocalName is "html" or "svg" or "script"))
                {
                    return true;
                }
            }

            return false;
        }
        catch (XmlException)
        {
            return true;
        }
    }

    private static bool Begins(ReadOnlySpan<byte> head, string[] beginnings)
    {
        var text = Letters(head);
        return beginnings.Any(beginning => text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
    }

    // Without byte order mark, the zeros of UTF-16, blanks and leading comments: none of them keeps a browser or PHP from starting.
    private static string Letters(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00ef', '\u00bb', '\u00bf', '\u00ff', '\u00fe', ' ', '\t', '\r', '\n', '\f');
        while (text.StartsWith("<!--", StringComparison.Ordinal) && text.IndexOf("-->", StringComparison.Ordinal) is > 0 and var end)
        {
            text = text[(end + 3)..].TrimStart();
        }

        return text;
    }
}
