using System.Text.Json.Nodes;

namespace GlpiBridge.Tests.Sandbox;

public sealed record SandboxAnswer(int Status, string MediaType, string Text)
{
    public JsonNode? Json => JsonNode.Parse(Text);
}
