namespace GlpiBridge.Benchmarks;

internal sealed record SampleFile(string Name, string ContentType, byte[] Bytes);
