using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Desk.Delivery;

/// <summary>How much one call to GLPI carries: as the configuration says, and less once GLPI has refused as much.</summary>
internal sealed class CallSize(IOptionsMonitor<GlpiOptions> options)
{
    // PHP takes no more in one request unless told otherwise (max_file_uploads), and drops the rest without a word.
    private const int MostFiles = 20;

    private long learnt = long.MaxValue;

    /// <summary>The files that go with the text, in their order: a picture finds its place there in this call or never.</summary>
    public IReadOnlyList<FileToSend> First(IReadOnlyList<FileToSend> files)
    {
        var room = Math.Min(options.CurrentValue.MaxPostBytes ?? long.MaxValue, Volatile.Read(ref learnt));
        var taken = new HashSet<FileToSend>();
        foreach (var file in files.OrderBy(file => file.InlineTag is null))
        {
            if (taken.Count < MostFiles && file.Length <= room)
            {
                taken.Add(file);
                room -= file.Length;
            }
        }

        return [.. files.Where(taken.Contains)];
    }

    /// <summary>GLPI refused these together as too much.</summary>
    public void Learn(IReadOnlyList<FileToSend> refused) => Volatile.Write(ref learnt, refused.Sum(file => file.Length) / 2);
}
