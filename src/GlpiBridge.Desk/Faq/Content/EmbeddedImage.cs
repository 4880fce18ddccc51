namespace GlpiBridge.Desk.Faq.Content;

/// <summary>A picture that stood in the article itself as a <c>data:</c> address.</summary>
/// <param name="Number">Its number in the article, from 1: the last part of its address.</param>
/// <param name="MediaType">What its bytes are.</param>
/// <param name="Content">Its bytes.</param>
public sealed record EmbeddedImage(int Number, string MediaType, ReadOnlyMemory<byte> Content);
