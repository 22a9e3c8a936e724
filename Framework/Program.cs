using TorchSharp;
return torch.ones(3).sum().item<float>() == 3 ? 0 : 1;
