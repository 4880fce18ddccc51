using GlpiBridge.Sandbox.Documents;

namespace GlpiBridge.Sandbox.Items;

/// The files that came with a write: of each field the first one, and the tag that stands for it in the text.
internal sealed record Upload(IReadOnlyList<StagedFile> Files)
{
    public static Upload None { get; } = new([]);
}
