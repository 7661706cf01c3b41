using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Grains.News;
using Microsoft.Extensions.Configuration;

namespace Integreat.Platform.Tests.Grains;

public sealed class ExternalNewsOptionsTests
{
    [Fact]
    public void A_source_has_an_address_for_each_language_and_without_one_it_is_off()
    {
        var options = Bound(("TuNews:de", "https://posts.example/?lang=de"), ("TuNews:en", ""), ("AmalNews:ar", "http://amal.example/ar"));

        Assert.Equal(new Uri("https://posts.example/?lang=de"), options.AddressOf(NewsSources.TuNews, "de"));
        Assert.Null(options.AddressOf(NewsSources.TuNews, "en"));
        Assert.Null(options.AddressOf(NewsSources.TuNews, "ar"));
        Assert.Equal(new Uri("http://amal.example/ar"), options.AddressOf(NewsSources.AmalNews, "ar"));
        Assert.True(new ExternalNewsOptionsValidator().Validate(null, options).Succeeded);
    }

    [Theory]
    [InlineData("TuNews:de", "posts.example")]
    [InlineData("AmalNews:ar", "file:///etc/passwd")]
    [InlineData("FetchMinutes", "0")]
    [InlineData("TimeoutSeconds", "0")]
    [InlineData("LargestKilobytes", "1")]
    [InlineData("MostItems", "0")]
    public void A_bad_value_is_refused_by_name(string name, string value)
    {
        var result = new ExternalNewsOptionsValidator().Validate(null, Bound((name, value)));

        Assert.True(result.Failed);
        Assert.Contains(name.Split(':')[0], result.FailureMessage, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("n:tunews/de", true, "tunews", "de")]
    [InlineData("n:tunews/", false, "", "")]
    [InlineData("n:/de", false, "", "")]
    [InlineData("e:17/de", false, "", "")]
    public void A_key_names_source_and_language(string key, bool isKey, string source, string language)
    {
        Assert.Equal(isKey, GrainKeys.TryParseExternalNews(key, out var parsed, out var code));
        Assert.Equal((source, language), (parsed, code));
    }

    private static ExternalNewsOptions Bound(params (string Name, string Value)[] settings)
    {
        var options = new ExternalNewsOptions();
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(each => each.Name, each => (string?)each.Value)).Build().Bind(options);
        return options;
    }
}
