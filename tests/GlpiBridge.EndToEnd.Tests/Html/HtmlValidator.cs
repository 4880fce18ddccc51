using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace GlpiBridge.EndToEnd.Tests.Html;

/// <summary>html-validate, in one process of node for all pages of a run: it ends when this one does, since nothing comes any more.</summary>
internal static class HtmlValidator
{
    private static readonly SemaphoreSlim Turn = new(1);
    private static Process? node;

    /// <returns>What is not as the HTML standard says.</returns>
    public static async Task<IReadOnlyList<string>> CheckAsync(string name, string html)
    {
        await Turn.WaitAsync();
        try
        {
            node ??= Start();
            await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { name, html }));
            await node.StandardInput.FlushAsync();
            return await node.StandardOutput.ReadLineAsync() is { } line
                ? JsonSerializer.Deserialize<string[]>(line)!
                : throw new InvalidOperationException("html-validate ended: does « node tests/GlpiBridge.EndToEnd.Tests/Html/check.mjs » start?");
        }
        finally
        {
            Turn.Release();
        }
    }

    private static Process Start() => Process.Start(new ProcessStartInfo("node", "Html/check.mjs")
    {
        WorkingDirectory = Path.Combine(RepositoryFolder.Root, "tests", "GlpiBridge.EndToEnd.Tests"),
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        StandardOutputEncoding = Encoding.UTF8,
    })!;
}
